# Yarn from 2 on. With Plug'n'Play the packages run from .yarn/cache, which then belongs into the slug; else it is the
# app's build cache.
export YARN_ENABLE_TELEMETRY=0 YARN_ENABLE_GLOBAL_CACHE=false YARN_ENABLE_COLORS=false YARN_ENABLE_PROGRESS_BARS=false
if grep -q '^nodeLinker: *"\{0,1\}\(node-modules\|pnpm\)' .yarnrc.yml 2>/dev/null; then
  export YARN_CACHE_FOLDER="$cache_dir/yarn-berry"
fi

rebuild_packages() { install_from_lockfile; }
install_without_lockfile() { managed install --no-immutable; }

install_from_lockfile() {
  restore_archives
  with_same_manifest managed install --immutable
  keep_archives
}

remove_dev_packages() { with_same_manifest managed workspaces focus --all --production; }

# It writes package.json anew, in a form of its own.
with_same_manifest() {
  cp -p package.json "$TMPDIR/package.json"
  "$@"
  cp -p "$TMPDIR/package.json" package.json
}

# What only a next installation would read, and differs each time.
tidy_packages() { rm -f .yarn/install-state.gz node_modules/.yarn-state.yml; }

# An app that has its archives in git needs none of ours.
restore_archives() {
  [ -z "${YARN_CACHE_FOLDER:-}" ] && [ ! -d .yarn/cache ] && [ -d "$cache_dir/yarn-archives" ] || return 0
  line 'Cache: .yarn/cache restored'
  mkdir -p .yarn
  cp -pR "$cache_dir/yarn-archives" .yarn/cache
}

keep_archives() {
  [ -z "${YARN_CACHE_FOLDER:-}" ] && [ -d .yarn/cache ] || return 0
  rm -rf "$cache_dir/yarn-archives"
  cp -pR .yarn/cache "$cache_dir/yarn-archives"
}
