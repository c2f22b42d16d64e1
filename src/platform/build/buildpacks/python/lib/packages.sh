# What the app's lock or requirements file names, in .heroku/python.

install_packages() {
  key=$(packages_key)
  if [ -d "$cache_dir/python/$key" ]; then
    line "Cache: packages restored, $packages_file has not changed"
    mkdir -p .heroku
    cp -pR "$cache_dir/python/$key" "$python_home"
    return
  fi
  line "Cache: no packages for this $packages_file yet"
  "$base" -m venv --without-pip "$python_home" || fail "Python $python_version can't make a virtual environment (its module venv is missing)."
  "install_by_$manager"
  make_movable
  keep_packages
}

# All that decides what is installed, files that others refer to included.
packages_key() {
  { echo "$python_version $manager"; cat requirements*.txt requirements/*.txt poetry.lock uv.lock pyproject.toml 2>/dev/null || true; } | cksum_of
}
cksum_of() { "$base" -c 'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest()[:32])'; }

install_by_pip() {
  header 'Installing dependencies using pip'
  indented pip --python "$python_home/bin/python" install --no-compile --no-warn-script-location --progress-bar off --cache-dir "$cache_dir/pip" -r requirements.txt ||
    fail 'Unable to install dependencies using pip.'
}

install_by_poetry() {
  install_tool poetry "poetry==${POETRY_VERSION:-2.1.4}"
  header "Installing dependencies using Poetry"
  VIRTUAL_ENV="$python_home" POETRY_VIRTUALENVS_CREATE=false POETRY_CACHE_DIR="$cache_dir/poetry" PATH="$python_home/bin:$PATH" \
    indented tool poetry sync --only main --no-root --no-interaction --no-ansi || fail 'Unable to install dependencies using Poetry.'
}

install_by_uv() {
  install_tool uv "uv==${UV_VERSION:-0.9.9}"
  header 'Installing dependencies using uv'
  UV_PROJECT_ENVIRONMENT="$python_home" UV_CACHE_DIR="$cache_dir/uv" UV_PYTHON="$python_home/bin/python" UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy UV_NO_MANAGED_PYTHON=1 \
    indented tool uv sync --locked --no-default-groups --no-progress || fail 'Unable to install dependencies using uv.'
}

# Programs of packages begin with the path of this build's Python. In a dyno the folder is another one.
make_movable() {
  for program in "$python_home"/bin/*; do
    [ -f "$program" ] && [ ! -L "$program" ] || continue
    if head -n 1 "$program" | grep -q "^#!.*$python_home/bin/python"; then
      {
        printf '%s\n' '#!/bin/sh' "'''exec' \"\${0%/*}/python\" \"\$0\" \"\$@\"" "' '''"
        tail -n +2 "$program"
      } >"$program.new"
      chmod 755 "$program.new"
      mv "$program.new" "$program"
    fi
  done
  rm -f "$python_home"/bin/activate* "$python_home"/bin/Activate*
  find "$python_home" -name direct_url.json -exec rm -f {} +
  sed -i.old -e '/^command = /d' "$python_home/pyvenv.cfg" && rm -f "$python_home/pyvenv.cfg.old"
  # Compiled now, and checked by nobody later: then the same packages are the same slug.
  "$python_home/bin/python" -m compileall -q --invalidation-mode unchecked-hash -s "$python_home" -p /app/.heroku/python "$python_home/lib" >/dev/null 2>&1 || true
}

# Only when it is complete does it get its name; what was kept before goes.
keep_packages() {
  rm -rf "$cache_dir/python"
  mkdir -p "$cache_dir/python"
  cp -pR "$python_home" "$cache_dir/python/new" && mv "$cache_dir/python/new" "$cache_dir/python/$key" || line 'Cache: packages could not be kept'
}

has_package() { ls -d "$python_home"/lib/python*/site-packages/"$1" >/dev/null 2>&1; }
