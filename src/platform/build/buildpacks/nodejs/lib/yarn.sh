# The first Yarn (1.x). What it downloads stays in the app's cache.
export YARN_CACHE_FOLDER="$cache_dir/yarn"
yarn_quiet='--non-interactive --no-progress --silent'

rebuild_packages() { install_without_lockfile; }
# shellcheck disable=SC2086,SC2046
install_without_lockfile() { managed install --pure-lockfile $(production_flag) $yarn_quiet; }
# shellcheck disable=SC2086,SC2046
install_from_lockfile() { managed install --frozen-lockfile $(production_flag) $yarn_quiet; }
# shellcheck disable=SC2086
remove_dev_packages() { managed install --frozen-lockfile --production --ignore-scripts --prefer-offline $yarn_quiet; }

tidy_packages() { rm -f node_modules/.yarn-integrity; }

production_flag() { if [ "$production" = true ]; then echo --production=true; else echo --production=false; fi; }
