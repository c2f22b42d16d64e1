# Config vars are visible to installers and to the app's own programs, except those that would break the build itself.
export_config_vars() {
  for file in "$env_dir"/*; do
    [ -f "$file" ] || continue
    name=${file##*/}
    case $name in
      PATH | HOME | TMPDIR | GIT_DIR | GIT_WORK_TREE | CPATH | CPPATH | LD_* | LIBRARY_PATH | IFS | ENV | BASH_ENV) ;;
      PYTHONHOME | PYTHONPATH | VIRTUAL_ENV | PIP_TARGET | PIP_PREFIX | PIP_USER | JAVA_OPTS | JAVA_TOOL_OPTIONS | GOROOT | GOPATH | GOBIN | RUBYOPT | RUBYLIB | GEM_*) ;;
      [!A-Za-z_]* | *[!A-Za-z0-9_]*) ;;
      # The dot keeps newlines at the end of a value.
      *) value=$(cat "$file" && echo .) && export "$name=${value%.}" ;;
    esac
  done
}
