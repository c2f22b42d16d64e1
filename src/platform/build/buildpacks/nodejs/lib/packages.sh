# The app's packages, by the package manager whose lockfile it has: lib/npm.sh, lib/yarn.sh, lib/berry.sh or lib/pnpm.sh
# says what that program calls each step.

install_packages() {
  if [ -z "$has_packages" ]; then
    line 'No dependencies in package.json'
    return
  fi
  header 'Installing dependencies'
  if [ -d node_modules ]; then
    line 'Prebuild detected (node_modules already exists)'
    rebuild_packages
  elif [ -z "$lockfile" ] || [ "${USE_NPM_INSTALL:-}" = true ]; then
    line "Installing node modules (package.json)"
    install_without_lockfile
  else
    restore_packages || fetch_packages
  fi
}

# managed ARGS…: the package manager, with its output indented. A failure of it is one of the build.
managed() { indented "$manager_program" "$@" || fail "$manager_program $1 failed."; }

# A build needs development packages; they are removed after it.
which_packages() { if [ "$production" = true ]; then echo --omit=dev; else echo --include=dev; fi; }

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

# The package manager would run these.
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
  install_from_lockfile
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
    line "Skipping because $production_name is '$(printenv "$production_name" || echo false)'"
  elif [ "$NODE_ENV" != production ]; then
    line "Skipping because NODE_ENV is not 'production'"
  else
    remove_dev_packages
  fi
}
