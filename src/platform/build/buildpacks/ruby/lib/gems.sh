# The gems of Gemfile.lock, in vendor/bundle.

install_gems() {
  export BUNDLE_PATH="$build_dir/vendor/bundle" BUNDLE_WITHOUT="${BUNDLE_WITHOUT:-development:test}" BUNDLE_DEPLOYMENT=1
  export BUNDLE_GLOBAL_PATH_APPENDS_RUBY_SCOPE=1 BUNDLE_DISABLE_VERSION_CHECK=1 BUNDLE_APP_CONFIG="$TMPDIR/bundle"
  key=$({ "$ruby" -v; cat Gemfile Gemfile.lock; echo "$BUNDLE_WITHOUT"; } | cksum | tr ' ' -)
  restore_gems
  if [ "$(cat "$cache_dir/bundle/.key" 2>/dev/null)" = "$key" ]; then
    line 'Cache: gems restored, Gemfile.lock has not changed'
    return
  fi
  header 'Installing dependencies using bundler'
  line "Running: BUNDLE_WITHOUT='$BUNDLE_WITHOUT' BUNDLE_PATH=vendor/bundle BUNDLE_DEPLOYMENT=1 bundle install -j4"
  indented bundle install -j4 || fail 'Failed to install gems via Bundler.'
  line 'Cleaning up the bundler cache.'
  indented bundle clean || true
  keep_gems
}

# Also for another lockfile: Bundler then installs only what is new.
restore_gems() {
  if [ -d "$cache_dir/bundle" ] && [ ! -e vendor/bundle ]; then
    mkdir -p vendor
    cp -pR "$cache_dir/bundle" vendor/bundle
    rm -f vendor/bundle/.key
  else
    line 'Cache: no gems yet'
  fi
}

keep_gems() {
  [ -d vendor/bundle ] || return 0
  rm -rf "$cache_dir/bundle" "$cache_dir/bundle.new"
  cp -pR vendor/bundle "$cache_dir/bundle.new" && echo "$key" >"$cache_dir/bundle.new/.key" && mv "$cache_dir/bundle.new" "$cache_dir/bundle" || line 'Cache: gems could not be kept'
}

# Rails with assets. The key that it wants to see is not one that anything is signed with.
precompile_assets() {
  has_gem railties && [ -f Rakefile ] && [ ! -f public/assets/manifest.json ] || return 0
  bundle exec rake -P 2>/dev/null | grep -q '^rake assets:precompile$' || return 0
  header 'Preparing app for Rails asset pipeline'
  line 'Running: rake assets:precompile'
  SECRET_KEY_BASE="${SECRET_KEY_BASE:-$(date +%s)}" indented bundle exec rake assets:precompile || fail 'Precompiling assets failed.'
}

has_gem() { grep -q "^    $1 (" Gemfile.lock; }
