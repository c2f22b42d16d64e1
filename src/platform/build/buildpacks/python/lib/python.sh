# Which Python: the one that the app asks for, of those that are installed on this machine.

find_python() {
  read_wanted_version
  base=$(python_for "$wanted") || base=$(fetched_python) || no_such_python
  python_version=$(version_of "$base")
  line "Using Python $python_version $wanted_from"
}

# Sets `wanted` (3.12, 3.12.1, or nothing) and where that is said, in the order of Heroku.
read_wanted_version() {
  wanted='' wanted_from='which is installed here'
  if [ -f runtime.txt ]; then
    wanted=$(tr -d '[:space:]' <runtime.txt)
    case $wanted in
      python-[23].*) wanted=${wanted#python-} ;;
      *) fail "Invalid Python version in runtime.txt: $wanted
It should look like this: python-3.12" ;;
    esac
    wanted_from='specified in runtime.txt'
  elif [ -f .python-version ]; then
    wanted=$(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' .python-version | head -n 1)
    wanted_from='specified in .python-version'
  fi
  case $wanted in *[!0-9.]*) fail "Invalid Python version $wanted_from: $wanted
It should be a major and minor version, or all three numbers: 3.12 or 3.12.1" ;; esac
}

# Without a version: the one called python3.
python_for() { installed_pythons | newest_of "$1"; }

# `3.11.7 /usr/bin/python3.11`, a line each: those on PATH, and those that pyenv and uv have installed.
installed_pythons() {
  {
    IFS=:
    for folder in $PATH; do
      case $folder in */shims) continue ;; esac
      for program in "$folder"/python3 "$folder"/python3.*; do echo "$program"; done
    done
    for folder in $PATH; do
      case $folder in */shims) for program in "${folder%/shims}"/versions/*/bin/python3; do echo "$program"; done ;; esac
    done
    for program in "$cache_dir"/pythons/*/bin/python3; do echo "$program"; done
  } | grep -E '/python3(\.[0-9]+)?$' | while read -r program; do
    [ -x "$program" ] && version=$(version_of "$program") && echo "$version $program"
  done
}

version_of() { "$1" -S -E -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null; }

# uv knows where others are to be had; where it isn't installed, or can't reach that place, there are none.
fetched_python() {
  command -v uv >/dev/null || return 1
  UV_PYTHON_INSTALL_DIR="$cache_dir/pythons" UV_HTTP_TIMEOUT=20 uv python install --quiet --no-bin "$wanted" >"$TMPDIR/uv.txt" 2>&1 || return 1
  python_for "$wanted"
}

no_such_python() {
  fail "There is no Python ${wanted:-3} on this machine ($wanted_from).
Installed here: $(installed_pythons | awk '{print $1}' | sort -u -t. -k1,1n -k2,2n -k3,3n | tr '\n' ' ')
Ask for one of these in .python-version, or install the other one on the machine that runs the platform."
}
