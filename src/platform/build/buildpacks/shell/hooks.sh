# Programs of the app's own that Heroku's buildpacks know too.
run_hook() {
  [ -f "bin/$1" ] || return 0
  header "Running bin/$1 hook"
  chmod +x "bin/$1"
  indented "bin/$1" || fail "bin/$1 failed."
}
