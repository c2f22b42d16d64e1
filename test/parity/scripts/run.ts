import type {Script} from '../script.js'

export const run: Script = {
  name: 'run',
  app: 'deployed',
  rows: [
    "run 'echo hello' --app {app}",
    'run --app {app} echo one two',
    "run --app {app} -- echo 'a b' c",
    "run --exit-code --app {app} -- sh -c 'exit 7'",
    {run: "run --exit-code 'exit 7' --app {app}", differs: 'exitStatusKept', ours: {exit: 7, stderr: 'Process exited with code 7'}},
    'run -x --app {app} -- true',
    "run 'exit 7' --app {app}",
    {run: "run 'echo out; echo err >&2' --app {app}", differs: 'streamsApart', ours: {stdout: 'out\n', stderr: 'err\n'}},
    {run: "run --no-tty --app {app} -- cat", stdin: 'one\ntwo\n'},
    "run --env 'A=1;B=two' 'echo $A $B' --app {app}",
    "run --env nonsense 'echo $A' --app {app}",
    'run --type worker --size standard-2x --app {app} -- printenv WEB_CONCURRENCY MEMORY_AVAILABLE',
    {run: 'run --size huge true --app {app}', differs: 'failedActionShown', ours: {exit: 2, stderr: '... !'}},
    'run hello world --app {app}',
    'run --app {app}',
    {run: 'run -x no-such-program --app {app}', differs: 'streamsApart', ours: {exit: 127, stderr: 'command not found'}},
    'run:detached echo hello --app {app}',
    'run:detached --tail echo hello --app {app}',
    "run:detached --env A=1 --size standard-1x 'echo $A' --app {app}",
    'run:detached --app {app}',
    {settle: true},
  ],
}
