# Which Ruby: the one that the Gemfile asks for, of those that are installed on this machine.

find_ruby() {
  wanted=$(awk '/^RUBY VERSION/ {getline; sub(/^ *ruby */, ""); sub(/p[0-9].*/, ""); print}' Gemfile.lock)
  ruby=$(ruby_for "$wanted") || no_such_ruby
  export PATH="${ruby%/ruby}:$PATH"
  command -v bundle >/dev/null || fail "Bundler is missing beside $ruby on the machine that runs the platform."
  header "Using Ruby version: ruby-$(version_of "$ruby")"
}

ruby_for() { installed_rubies | awk -v wanted="$1" 'wanted == "" || $1 == wanted || index($1, wanted ".") == 1 {print $2; exit}' | grep .; }

# `3.1.2 /usr/bin/ruby`, a line each: those on PATH, and those that rbenv has installed.
installed_rubies() {
  {
    IFS=:
    for folder in $PATH; do
      case $folder in
        */shims) for program in "${folder%/shims}"/versions/*/bin/ruby; do echo "$program"; done ;;
        *) echo "$folder/ruby" ;;
      esac
    done
  } | while read -r program; do
    [ -x "$program" ] && version=$(version_of "$program") && echo "$version $program"
  done
}

version_of() { "$1" --disable-gems -e 'print RUBY_VERSION' 2>/dev/null; }

no_such_ruby() {
  [ -n "$(installed_rubies)" ] || fail 'There is no Ruby on the machine that runs the platform.'
  fail "There is no Ruby $wanted on this machine (RUBY VERSION of Gemfile.lock).
Installed here: $(installed_rubies | awk '{print $1}' | sort -u | tr '\n' ' ')
Ask for one of these in the Gemfile, or install the other one on the machine that runs the platform."
}
