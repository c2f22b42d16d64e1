# Which programs a module has, and how they are built.

# Of the app, not of the machine: what one app's build leaves there is none of another's business.
open_caches() {
  export GOMODCACHE="$cache_dir/go/modules" GOCACHE="$cache_dir/go/build" GOBIN="$build_dir/bin" GOPATH="$TMPDIR/go" GOFLAGS="-modcacherw${GOFLAGS:+ $GOFLAGS}"
}

# Sets `packages`: what the config var or the comment in go.mod names, else every `main`.
find_packages() {
  spec=${GO_INSTALL_PACKAGE_SPEC:-$(heroku_comment install)}
  if [ -d vendor ]; then line 'Using the packages in vendor/'
  elif [ -d "$GOMODCACHE/cache" ]; then line 'Cache: modules of the last build are used'
  else line 'Cache: no modules yet'; fi
  # shellcheck disable=SC2086
  packages=$(go list -tags heroku -f '{{if eq .Name "main"}}{{.ImportPath}}{{end}}' ${spec:-./...} 2>"$TMPDIR/go.txt") ||
    fail "The packages of the module could not be listed:
$(head -n 20 "$TMPDIR/go.txt")"
  [ -n "$packages" ] || fail "There is no program here: no package main in ${spec:-./...}."
  if [ -z "$spec" ]; then
    header 'Detected the following main packages to install:'
    echo "$packages" | indent
  fi
}

# Without the paths of this build, and what git says: then the same source is the same program.
install_packages() {
  header "Running: go install -v -tags heroku $(echo "$packages" | tr '\n' ' ')"
  mkdir -p bin
  # shellcheck disable=SC2086
  indented go install -v -tags heroku -trimpath -buildvcs=false -ldflags "${GO_LINKER_SYMBOL:+-X $GO_LINKER_SYMBOL=${GO_LINKER_VALUE:-${SOURCE_VERSION:-}}}" $packages ||
    fail 'go install failed.'
}

# As `go install` names it: the last part of the path that is no version.
program_of() { go list -f '{{.Target}}' "$1" | sed 's|.*/||'; }
