# Which Go: the one on this machine, where it will do; else one that it fetches by itself, from the module proxy.

find_go() {
  command -v go >/dev/null || fail 'There is no Go on the machine that runs the platform.'
  export GOTOOLCHAIN=local
  installed=$(cd / && go env GOVERSION)
  read_wanted_version
  if ! will_do "$wanted"; then fetch_go; fi
  header "Using $(go env GOVERSION)${wanted:+ ($wanted_from asks for $wanted)}"
}

# A config var goes before a comment in go.mod, and that before its `toolchain` and `go` lines.
read_wanted_version() {
  wanted=${GOVERSION:-} wanted_from=GOVERSION exact=yes
  unset GOVERSION
  [ -n "$wanted" ] || { wanted=$(heroku_comment goVersion) wanted_from=go.mod; }
  [ -n "$wanted" ] || { wanted=$(awk '$1 == "go" {print "go" $2; exit}' go.mod) exact=''; }
}

# `// +heroku goVersion go1.22`
heroku_comment() { awk -v name="$1" '$1 == "//" && $2 == "+heroku" && $3 == name {$1 = $2 = $3 = ""; sub(/^ +/, ""); print; exit}' go.mod; }

# What a `go` line asks for, any newer Go can do; who names a version in the other ways wants that one.
will_do() {
  if [ -z "$1" ] || [ "$1" = "$installed" ]; then return 0; fi
  if [ -n "$exact" ]; then
    case $installed in "$1".*) return 0 ;; esac
    return 1
  fi
  [ "$(printf '%s\n%s\n' "${1#go}" "${installed#go}" | sort -t. -k1,1n -k2,2n -k3,3n | tail -n 1)" = "${installed#go}" ]
}

fetch_go() {
  case $wanted in go*.*.*) full=$wanted ;; *) full=$wanted.0 ;; esac
  header "Fetching $full"
  export GOTOOLCHAIN="$full"
  open_caches
  (cd "$TMPDIR" && go version >"$TMPDIR/go.txt" 2>&1) || fail "$wanted_from asks for $wanted, which could not be fetched:
$(head -n 3 "$TMPDIR/go.txt")
$installed is installed here."
}
