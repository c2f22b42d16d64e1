# Which JDK: the one that system.properties asks for, of those that are installed on this machine.

find_jdk() {
  wanted=$(sed -n 's/^ *java\.runtime\.version *[=:] *//p' system.properties 2>/dev/null | tr -d '\r' | head -n 1)
  JAVA_HOME=$(jdk_for "$(plain_version "$wanted")") || no_such_jdk
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
  header "Using OpenJDK $(version_of "$JAVA_HOME")${wanted:+ (system.properties asks for $wanted)}"
}

# `1.8` was the old name of 8, and some name who made it: zulu-17.
plain_version() { echo "$1" | sed -e 's/^[a-z]*-//' -e 's/^1\.\([0-9]\)/\1/'; }

# Without a version: the one on PATH.
jdk_for() { installed_jdks | newest_of "$1"; }

# `17.0.15 /usr/lib/jvm/java-17-openjdk-amd64`, a line each.
installed_jdks() {
  {
    program=$(command -v javac) && folder=$(dirname "$(readlink -f "$program")") && echo "${folder%/bin}"
    for folder in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/jdk*; do echo "$folder"; done
  } | while read -r folder; do
    if [ -x "$folder/bin/javac" ] && [ -f "$folder/release" ]; then echo "$(version_of "$folder") $folder"; fi
  done
}

version_of() { sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release"; }

no_such_jdk() {
  [ -n "$(installed_jdks)" ] || fail 'There is no JDK on the machine that runs the platform.'
  fail "There is no JDK $wanted on this machine (java.runtime.version of system.properties).
Installed here: $(installed_jdks | awk '{print $1}' | sort -u -t. -k1,1n | tr '\n' ' ')
Ask for one of these, or install the other one on the machine that runs the platform."
}
