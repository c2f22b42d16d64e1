import {text, transcripts} from '../support/transcript.js'

const at = String.raw`\d+:\d\d:\d\d [AP]M `
/** Lines with the time of day where there is `@`. */
const lines = (...patterns: string[]) => new RegExp(`^${patterns.map(pattern => `${pattern.replaceAll(/[.|[\]]/g, String.raw`\$&`).replace('@', at)}\n`).join('')}$`)
const killed = '[DONE] Killing all processes with signal  SIGINT'

transcripts([
  {
    run: 'local', files: {Procfile: 'web: echo $PORT $FOREMAN_WORKER_NAME $A\nrelease: echo never\n', '.env': 'A="two words" # why\n'},
    stdout: lines('[OKAY] Loaded ENV .env File as KEY=VALUE Format', '@web.1 |  5006 web.1 two words', killed, '@web.1 Exited Successfully'),
  },
  {
    run: 'local -f Procfile.dev -p 7000 my-web', files: {'Procfile.dev': '# names as on the platform\nmy-web: echo $PORT; printf rest\n'},
    stdout: lines('@my-web.1 |  7000', '@my-web.1 |  rest', killed, '@my-web.1 Exited Successfully'),
    differs: 'its Procfile knows no names with -',
  },
  {
    run: 'local', note: 'the first one that ends takes the others with it, whole', files: {
      Procfile: 'web: sleep 100 & echo $! > pid; wait\nworker: while ! [ -s pid ]; do sleep 0.01; done; exit 3\n',
    },
    stdout: lines(killed),
    stderr: /worker\.1 Exited with exit code 3\n|web\.1 {4}Exited with exit code SIGINT\n/,
    after: {'ps -o stat= -p $(cat pid) | grep -v Z || echo gone': 'gone\n'},
    differs: 'its processes go on, and it tells their status wrong',
  },
  {
    run: 'local', note: 'strict', env: {HOKKU_STRICT: '1'}, files: {Procfile: 'web: exit 3\n'},
    stdout: lines(killed),
    stderr: lines('@web.1 Exited with exit code 3'),
    exit: 3,
    differs: 'it has no strict mode',
  },
  {
    run: 'local --json', files: {Procfile: 'web: echo hello\n'},
    stdout: text`
      {
        "processes": [
          {
            "name": "web.1",
            "port": 5006,
            "exitStatus": 0,
            "signal": null
          }
        ]
      }
    `,
    stderr: lines('@web.1 |  hello', killed, '@web.1 Exited Successfully'),
    differs: 'no such flag',
  },
  {
    run: 'local nope', files: {Procfile: 'web: echo\n'},
    stderr: " ›   Error: Required Key 'nope' Does Not Exist in Procfile Definition\n",
    exit: 1,
    differs: 'it ends with 0 having done nothing',
  },
  {
    run: 'local', note: 'nothing to do', files: {Procfile: 'release: echo\n'},
    stderr: ' ›   Error: There is no process to start.\n',
    exit: 1,
    differs: 'it ends with 0 having done nothing',
  },
  {
    run: 'local', note: 'a Procfile that is none', files: {Procfile: 'web: echo\ngarbage\n'},
    stderr: '    Error: line 2 parse error: garbage\n',
    exit: 1,
  },
  {
    run: 'local --procfile Procfile.other',
    stderr: text`
       ›   Error: No Procfile.other found.
       ›   Add a Procfile to add process types.
       ›   https://devcenter.heroku.com/articles/procfile
       ›   Or specify a start command with --start-cmd.
    `,
    exit: 2,
  },
  {
    run: 'local -e nope.env', files: {Procfile: 'web: echo $A\n'}, env: {A: 'own'},
    stdout: lines('@web.1 |  own', killed, '@web.1 Exited Successfully'),
    stderr: ' ›   Warning: There is no env file nope.env.\n',
    differs: 'it says nothing',
  },
  {
    run: 'local -e nope.env', note: 'strict', files: {Procfile: 'web: echo $A\n'}, env: {HOKKU_STRICT: '1'},
    stderr: ' ›   Error: There is no env file nope.env.\n',
    exit: 1,
    differs: 'it says nothing',
  },
  {
    run: 'local --restart', files: {Procfile: 'web: echo\n'},
    stderr: text`
       ›   Error: --restart is no longer available
       ›   Use forego instead: https://github.com/ddollar/forego
    `,
    exit: 2,
  },
  {run: 'local --start-cmd', note: 'what it needs', stderr: ' ›   Error: Flag --start-cmd expects a value\n', exit: 2},
  {run: ['local', '--start-cmd', 'exit 5'], exit: 5},
  {run: ['local:run', '--', 'sh', '-c', 'echo "$A" > out; exit 4'], files: {'.env': 'A=a b\n'}, stdout: '[OKAY] Loaded ENV .env File as KEY=VALUE Format\n', exit: 4, after: {'cat out': 'a b\n'}, differs: 'it tears the words of a command apart'},
  {run: ['local:run', '-p', '7000', '--', 'sh', '-c', 'echo "$PORT" "$@" > out', 'sh', '*', "it's"], exit: 0, after: {'cat out': "7000 * it's\n"}, differs: 'it tears the words of a command apart'},
  {run: 'local:run', stderr: ' ›   Error: Usage: hokku local:run [COMMAND]\n ›   Must specify command to run\n', exit: 255},
  {run: 'local:version', stdout: '3.0.1\n'},
])
