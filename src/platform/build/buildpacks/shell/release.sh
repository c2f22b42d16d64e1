# Prints what bin/compile has found out to run.
if [ -f "$buildpack/release.yml" ]; then exec cat "$buildpack/release.yml"; fi
echo '--- {}'
