# Counts until it is asked to end.
trap 'echo "Asked to end"; exit 0' TERM
count=0
while true; do
  count=$((count + 1))
  echo "Job $count done in ${DYNO:-local}"
  sleep "${WORKER_PAUSE:-10}" & wait $!
done
