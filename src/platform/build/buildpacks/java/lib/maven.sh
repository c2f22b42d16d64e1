# Maven: the app's wrapper, else the one on this machine.

find_maven() {
  if [ -f mvnw ] && [ -d .mvn/wrapper ]; then
    chmod +x mvnw
    maven=./mvnw
  else
    command -v mvn >/dev/null || fail 'There is no Maven on the machine that runs the platform.
Give the app its own: mvn wrapper:wrapper writes mvnw and .mvn/wrapper.'
    maven=mvn
  fi
}

# shellcheck disable=SC2086
run_maven() {
  goals=${MAVEN_CUSTOM_GOALS:-clean install}
  options=${MAVEN_CUSTOM_OPTS:--DskipTests}
  if [ -n "${MAVEN_SETTINGS_PATH:-}" ]; then settings="-s $MAVEN_SETTINGS_PATH"; elif [ -f settings.xml ]; then settings='-s settings.xml'; else settings=''; fi
  if [ -d "$cache_dir/maven/repository" ]; then line 'Cache: what Maven has downloaded before is used'; else line 'Cache: nothing downloaded by Maven yet'; fi
  header 'Executing Maven'
  line "\$ $maven $options $goals"
  # The wrapper keeps its Maven there too.
  export MAVEN_USER_HOME="$cache_dir/maven"
  indented $maven -B -ntp -Dstyle.color=never -Dmaven.repo.local="$cache_dir/maven/repository" $settings $options $goals || fail "Failed to build app with Maven.
See the output above for the reason."
}
