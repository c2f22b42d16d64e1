# Node and npm in the versions that package.json asks for.

# The Node that runs the platform, where it fits; else one from the npm registry, kept in the slug.
install_node() {
  header 'Installing binaries'
  line "engines.node (package.json):   ${node_range:-unspecified}"
  line "engines.npm (package.json):    ${npm_range:-unspecified (use default)}"
  line
  if [ -n "$node_fits" ]; then
    line "Using node $node_version, which is installed here"
    return
  fi
  find_node_version
  restore_node || fetch_node
  mkdir -p .heroku/node/bin
  cp "$cache_dir/node/$node_version/node" .heroku/node/bin/node
  export PATH="$build_dir/.heroku/node/bin:$PATH"
  node_fetched=yes
}

find_node_version() {
  line "Resolving node version $node_range..."
  installed=$node_version
  versions=$(npm view "$node_package@$node_range" version --json --loglevel=error 2>"$TMPDIR/npm.txt") ||
    grep -q E404 "$TMPDIR/npm.txt" ||
    fail "Node $node_range could not be looked up in the npm registry:
$(head -n 5 "$TMPDIR/npm.txt")"
  node_version=$(NODE_EXTRA_CA_CERTS='' node "$buildpack/lib/highest.cjs" "$versions") ||
    fail "There is no Node that fits engines.node ($node_range) of package.json for this machine ($node_package).
Node $installed is installed here and needs no download."
}

restore_node() { [ -x "$cache_dir/node/$node_version/node" ]; }

fetch_node() {
  line "Downloading and installing node $node_version..."
  mkdir -p "$TMPDIR/node"
  (cd "$TMPDIR/node" && npm pack "$node_package@$node_version" --silent >/dev/null 2>"$TMPDIR/npm.txt" && tar xzf ./*.tgz) || fail "Node $node_version could not be fetched from the npm registry:
$(head -n 5 "$TMPDIR/npm.txt")"
  # The cache keeps one version, and only when it is complete.
  rm -rf "$cache_dir/node"
  mkdir -p "$cache_dir/node/$node_version"
  mv "$TMPDIR/node/package/bin/node" "$cache_dir/node/$node_version/node.new"
  chmod 755 "$cache_dir/node/$node_version/node.new"
  mv "$cache_dir/node/$node_version/node.new" "$cache_dir/node/$node_version/node"
  rm -rf "$TMPDIR/node"
}

# The npm that is installed here goes with its own Node: an older one gets an npm of its time.
install_npm() {
  if [ -z "$npm_range" ] && [ -n "${node_fetched:-}" ]; then
    case $node_version in
      1[89].*) npm_range=10 ;;
      1[67].*) npm_range=8 ;;
      1[0-5].*) npm_range=6 ;;
    esac
  fi
  [ -n "$npm_range" ] || return 0
  npm_version=$(npm --version 2>/dev/null || echo none)
  [ -z "$(NODE_EXTRA_CA_CERTS='' node "$buildpack/lib/fits.cjs" "$npm_version" "$npm_range")" ] || return 0
  line "Installing npm $npm_range (replacing version $npm_version)..."
  PATH=${PATH#"$build_dir/.heroku/node/bin:"} npm install --global --prefix "$build_dir/.heroku/node" --no-fund --no-audit --loglevel=error "npm@$npm_range" >"$TMPDIR/npm.txt" 2>&1 || fail "npm $npm_range could not be installed:
$(head -n 5 "$TMPDIR/npm.txt")"
  export PATH="$build_dir/.heroku/node/bin:${PATH#"$build_dir/.heroku/node/bin:"}"
}
