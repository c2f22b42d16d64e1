# pip, Poetry or uv: what the app's files say.

find_package_manager() {
  if [ -f requirements.txt ]; then manager=pip packages_file=requirements.txt
  elif [ -f poetry.lock ]; then manager=poetry packages_file=poetry.lock
  else manager=uv packages_file=uv.lock; fi
  others=''
  for file in requirements.txt poetry.lock uv.lock; do
    if [ -f "$file" ] && [ "$file" != "$packages_file" ]; then others="$others $file"; fi
  done
  if [ -n "$others" ]; then line "Warning: $packages_file is what counts here, not$others"; fi
}

# The pip of any Python here can install into another one.
pip() {
  if [ -z "${pip_python:-}" ]; then
    pip_python=$(for program in "$base" $(installed_pythons | awk '{print $2}'); do
      if "$program" -m pip --version >/dev/null 2>&1; then echo "$program"; break; fi
    done)
    [ -n "$pip_python" ] || fail 'No Python on this machine has pip.'
  fi
  "$pip_python" -m pip "$@"
}

# install_tool NAME SPEC: a program of PyPI in an environment of its own, kept in the app's cache.
install_tool() {
  tool_home=$cache_dir/tools/$2-$python_version
  if [ ! -x "$tool_home/bin/$1" ]; then
    line "Downloading and installing $2..."
    rm -rf "$cache_dir/tools"
    "$base" -m venv --without-pip "$tool_home"
    pip --python "$tool_home/bin/python" install --quiet --no-warn-script-location "$2" >"$TMPDIR/pip.txt" 2>&1 ||
      { rm -rf "$tool_home"; fail "$2 could not be installed:
$(tail -n 5 "$TMPDIR/pip.txt")"; }
  fi
}

tool() { program=$1; shift; "$tool_home/bin/$program" "$@"; }
