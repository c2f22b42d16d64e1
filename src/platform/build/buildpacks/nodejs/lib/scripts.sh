# The scripts of package.json that a build runs.

# run_script NAME YES: runs it where YES is not empty.
run_script() {
  [ -n "$2" ] || return 0
  header "Running $1"
  indented npm run "$1" --no-update-notifier || fail "The script $1 of package.json failed."
}

run_build_script() {
  if [ -n "$has_script_heroku_postbuild" ]; then
    run_script heroku-postbuild yes
  else
    run_script build "$has_script_build"
  fi
}
