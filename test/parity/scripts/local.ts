import type {Script} from '../script.js'

/** No platform is asked. */
export const local: Script = {
  name: 'local',
  rows: [
    'local:version',
    'local',
    'local:run',
    {write: {'Procfile': 'web: echo $PORT $FOREMAN_WORKER_NAME $GREETING; test $FOREMAN_WORKER_NAME = web.1 || exec sleep 30; sleep 1\nrelease: echo never\n', '.env': 'GREETING="hello there"\n# a comment\n\nOTHER=1\n'}},
    'local',
    'local web=2 --port 7000',
    {run: 'local nobody', differs: 'localProcess', ours: {exit: 1, stderr: 'nobody'}},
    'local --procfile Nowhere',
    {run: "local:run printenv GREETING OTHER PORT"},
    "local:run -- sh -c 'exit 3'",
    {write: {'other.env': 'GREETING=other\n'}},
    {run: 'local:run --env other.env --port 7100 printenv GREETING PORT', differs: 'localPort', ours: {exit: 0, stdout: 'other\n7100\n'}},
    'local --env other.env',
    'local --restart',
    'local --concurrency web=2',
  ],
}
