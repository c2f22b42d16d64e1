# The app's packages, by npm.
npm_quiet='--no-fund --no-audit --loglevel=error --no-progress --no-update-notifier'

install_packages() {
  if [ -z "$has_packages" ]; then
    line 'No dependencies in package.json'
    return
  fi
  header 'Installing dependencies'
  other_lockfiles
  if [ -d node_modules ]; then
    line 'Prebuild detected (node_modules already exists)'
    npm_indented rebuild
    npm_indented install $(which_packages)
  elif [ -z "$lockfile" ] || [ "${USE_NPM_INSTALL:-}" = true ]; then
    line "Installing node modules (package.json)"
    npm_indented install --no-package-lock $(which_packages)
  else
    restore_packages || fetch_packages
  fi
}

npm_indented() {
  # shellcheck disable=SC2086
  indented npm "$@" $npm_quiet || fail "npm $1 failed."
}

# A build needs development packages; they are removed after it.
which_packages() { if [ "$production" = true ]; then echo --omit=dev; else echo --include=dev; fi; }

other_lockfiles() {
  for file in yarn.lock pnpm-lock.yaml; do
    if [ -f "$file" ]; then line "$file is not read here: npm installs the packages"; fi
  done
}

# All of node_modules, as it was installed for the same lockfile by the same Node. Linked packages lie outside of it.
restore_packages() {
  key="$packages_key-$node_version$(which_packages)"
  if [ "${NODE_MODULES_CACHE:-true}" = false ]; then
    line 'Caching has been disabled because NODE_MODULES_CACHE=false'
    return 1
  fi
  [ -z "$has_links" ] || return 1
  if [ ! -d "$cache_dir/packages/$key" ]; then
    line 'Cache: no node_modules for this lockfile yet'
    return 1
  fi
  line 'Cache: node_modules restored, the lockfile has not changed'
  cp -pR "$cache_dir/packages/$key" node_modules || fail 'node_modules could not be restored.'
  run_install_scripts
}

# npm ci would run these.
run_install_scripts() {
  run_script preinstall "$has_script_preinstall"
  run_script install "$has_script_install"
  run_script postinstall "$has_script_postinstall"
  run_script preprepare "$has_script_preprepare"
  run_script prepare "$has_script_prepare"
  run_script postprepare "$has_script_postprepare"
}

fetch_packages() {
  line "Installing node modules ($lockfile)"
  npm_indented ci $(which_packages)
  if [ -d node_modules ] && [ -z "$has_links" ] && [ "${NODE_MODULES_CACHE:-true}" != false ]; then keep_packages; fi
}

# Only when it is complete does it get its name; what was kept before goes. A build that can't keep it goes on.
keep_packages() {
  rm -rf "$cache_dir/packages"
  mkdir -p "$cache_dir/packages"
  cp -pR node_modules "$cache_dir/packages/new" && mv "$cache_dir/packages/new" "$cache_dir/packages/$key" || line 'Cache: node_modules could not be kept'
}

prune_packages() {
  [ -n "$has_packages" ] && [ -n "$has_dev_packages" ] && [ "$production" != true ] || return 0
  header 'Pruning devDependencies'
  if [ "$production" = false ]; then
    line "Skipping because NPM_CONFIG_PRODUCTION is 'false'"
  elif [ "$NODE_ENV" != production ]; then
    line "Skipping because NODE_ENV is not 'production'"
  else
    npm_indented prune --omit=dev
  fi
}
