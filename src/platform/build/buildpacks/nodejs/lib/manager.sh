# Yarn or pnpm, from the npm registry: kept in the cache, and in the slug for the app's own commands.

install_manager() {
  [ "$manager" != npm ] || return 0
  if [ -n "$yarn_path" ] && [ -f "$yarn_path" ]; then
    line "Using Yarn from $yarn_path"
    link_yarn
  else
    [ -x "$cache_dir/manager/$manager_spec/bin/$manager_program" ] || fetch_manager
    mkdir -p .heroku/node
    cp -pR "$cache_dir/manager/$manager_spec/." .heroku/node/
    line "Using $manager_program $(version_of_manager) ($(version_source))"
  fi
  export PATH="$build_dir/.heroku/node/bin:$PATH"
}

fetch_manager() {
  line "Downloading and installing $manager_spec..."
  target="$cache_dir/manager/$manager_spec"
  # The cache keeps one, and only when it is complete.
  rm -rf "$cache_dir/manager"
  mkdir -p "$target"
  npm install --global --prefix "$target.new" --no-fund --no-audit --ignore-scripts --loglevel=error "$manager_spec" >"$TMPDIR/npm.txt" 2>&1 ||
    fail "$manager_spec could not be fetched from the npm registry:
$(head -n 5 "$TMPDIR/npm.txt")"
  rmdir "$target"
  mv "$target.new" "$target"
}

# The app's own Yarn, called yarn. It is found from where this lies, in the build and in a dyno.
link_yarn() {
  mkdir -p .heroku/node/bin
  printf '#!/bin/sh\nexec node "${0%%%%/.heroku/*}/%s" "$@"\n' "$yarn_path" >.heroku/node/bin/yarn
  chmod 755 .heroku/node/bin/yarn
}

version_of_manager() { (cd "$TMPDIR" && "$build_dir/.heroku/node/bin/$manager_program" --version 2>/dev/null) || echo "${manager_spec##*@}"; }
version_source() { if [ -n "$manager_from" ]; then echo "$manager_from of package.json"; else echo "for this $lockfile"; fi; }
