# npm, which comes with Node.
npm_quiet='--no-fund --no-audit --loglevel=error --no-progress --no-update-notifier'

# shellcheck disable=SC2086,SC2046
rebuild_packages() {
  managed rebuild $npm_quiet
  managed install $npm_quiet $(which_packages)
}

# shellcheck disable=SC2086,SC2046
install_without_lockfile() { managed install --no-package-lock $(which_packages) $npm_quiet; }
# shellcheck disable=SC2086,SC2046
install_from_lockfile() { managed ci $(which_packages) $npm_quiet; }
# shellcheck disable=SC2086
remove_dev_packages() { managed prune --omit=dev $npm_quiet; }
tidy_packages() { :; }
