# How a build's output looks.
header() { echo "-----> $*"; }
line() { echo "       $*"; }

# Line by line, as it comes: GNU and BSD have different words for that.
indent() {
  if echo | sed -u '' >/dev/null 2>&1; then by_line=-u; else by_line=-l; fi
  sed "$by_line" 's/^/       /'
}

# Ends the build with the reason, a line each.
fail() {
  echo
  printf '%s\n' "$*" | sed 's/^/ !     /'
  echo
  exit 1
}

# Runs a command with its output indented, and yields the command's own status.
indented() {
  { "$@" 2>&1 && echo 0 >"$TMPDIR/status" || echo $? >"$TMPDIR/status"; } | indent
  return "$(cat "$TMPDIR/status")"
}
