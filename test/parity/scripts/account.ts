import type {Script} from '../script.js'

/** Credentials: wrong, absent, and a host that nobody serves. */
export const account: Script = {
  name: 'account',
  app: 'empty',
  rows: [
    {run: 'auth:whoami --json', differs: 'jsonEverywhere', ours: {exit: 0, stdout: '"email": '}},
    {run: 'auth:whoami', env: {HEROKU_API_KEY: 'wrong'}, differs: 'wrongKeyNamed', ours: {exit: 1, stderr: 'The token provided to HEROKU_API_KEY is invalid.'}},
    {run: 'config --app {app}', env: {HEROKU_API_KEY: 'wrong'}},
    {run: 'config:set A=1 --app {app}', env: {HEROKU_API_KEY: 'wrong'}},
    {run: 'auth:whoami', env: {HEROKU_API_KEY: undefined}},
    {run: 'auth:token', env: {HEROKU_API_KEY: undefined}},
    {run: 'auth:logout', env: {HEROKU_API_KEY: undefined}},
    {run: 'git:credentials get', stdin: 'protocol=https\nhost=127.0.0.1:{port}\n\n', env: {HEROKU_API_KEY: undefined}, differs: 'quietHelper', ours: {exit: 0}},
    {write: {'../home/.netrc': 'machine 127.0.0.1:{port}\n  login someone@example.com\n  password wrong\n'}},
    {run: 'auth:token', env: {HEROKU_API_KEY: undefined}, differs: 'warningIsNoError', ours: {exit: 0, stderr: 'Warning: not logged in'}},
    {run: 'auth:whoami', env: {HEROKU_API_KEY: undefined}, differs: 'oldTokenIsNoLogin', ours: {exit: 100, stderr: 'not logged in'}},
  ],
}
