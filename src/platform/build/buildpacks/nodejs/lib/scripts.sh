# The scripts of package.json that a build runs.

# run_script NAME YES: runs it where YES is not empty.
run_script() {
  [ -n "$2" ] || return 0
  header "Running $1"
  indented package_script "$1" || fail "The script $1 of package.json failed."
}

package_script() {
  if [ "$manager" = npm ]; then npm run "$1" --no-update-notifier; else "$manager_program" run "$1"; fi
}

run_build_script() {
  if [ -n "$has_script_heroku_postbuild" ]; then
    run_script heroku-postbuild yes
  else
    run_script build "$has_script_build"
  fi
}
