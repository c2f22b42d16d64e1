# newest_of VERSION: of what is installed (`3.11.7 /usr/bin/python3.11`, a line each on stdin) the newest that is, or begins
# with, that version. Without a version: the first.
newest_of() {
  if [ -z "$1" ]; then
    awk 'NR == 1 {print $2}' | grep .
  else
    awk -v wanted="$1" '$1 == wanted || index($1, wanted ".") == 1 {print $1, $2}' | sort -t. -k1,1n -k2,2n -k3,3n | awk 'END {print $2}' | grep .
  fi
}
