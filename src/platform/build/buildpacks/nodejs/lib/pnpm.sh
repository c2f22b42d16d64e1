# pnpm. Its store is in the app's cache; files are copied out of it, for a slug's files are its own.
pnpm_settings="--config.store-dir=$cache_dir/pnpm --config.package-import-method=copy --config.confirmModulesPurge=false --reporter=append-only --loglevel=warn"

rebuild_packages() { install_without_lockfile; }
# shellcheck disable=SC2086,SC2046
install_without_lockfile() { managed install --no-lockfile $(production_flag) $pnpm_settings; }

# shellcheck disable=SC2086,SC2046
install_from_lockfile() {
  managed install --frozen-lockfile $(production_flag) $pnpm_settings
  # What only an older lockfile needed.
  managed store prune --store-dir="$cache_dir/pnpm" --loglevel=error
}

remove_dev_packages() {
  if [ -f pnpm-workspace.yaml ] && grep -q '^packages:' pnpm-workspace.yaml; then
    line 'Skipping because pnpm does not prune workspaces'
    return
  fi
  # shellcheck disable=SC2086
  managed prune --prod --ignore-scripts $pnpm_settings
}

# What only a next installation would read, and differs each time.
tidy_packages() { rm -f node_modules/.modules.yaml node_modules/.pnpm-workspace-state*.json; }

production_flag() { if [ "$production" = true ]; then echo --prod; else echo --prod=false; fi; }
