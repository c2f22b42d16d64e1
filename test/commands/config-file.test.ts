import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {startApiServer} from '../support/api-server.js'
import {temporaryFolder} from '../support/folder.js'
import {runProgram, transcripts} from '../support/transcript.js'

const replies = {'PATCH /apps/my-app/config-vars': {A: '1', B: 'two'}, 'GET /apps/my-app/releases': [{version: 3}]}
const env = `# how it runs
A=1
export QUOTED='as it # is'  # but this
MANY="two
lines\\nthree \\"q\\""

EMPTY=
URL=https://x/?a=b
`
const patched = (body: object) => [`PATCH /apps/my-app/config-vars ${JSON.stringify(body)}`, 'GET /apps/my-app/releases range=version ..; order=desc,max=1']
const differs = 'has no such flag'

transcripts([
  {
    run: 'config:set -a my-app --file .env B=two', files: {'.env': env}, replies, differs,
    stdout: 'A: 1\nB: two\n', stderr: 'Setting A, QUOTED, MANY, EMPTY, URL, B and restarting my-app... done, v3\n',
    requests: patched({A: '1', B: 'two', EMPTY: '', MANY: 'two\nlines\nthree "q"', QUOTED: 'as it # is', URL: 'https://x/?a=b'}),
  },
  {
    run: 'config:set -a my-app -f vars.json A=3', files: {'vars.json': '{"A": 1, "B": "two", "C": {"d": [1]}}'}, replies, differs, stdout: /./, stderr: /done, v3/,
    requests: patched({A: '3', B: 'two', C: '{"d":[1]}'}),
  },
  {run: 'config:set -a my-app --file .env', files: {'.env': 'A=1\nno var\n'}, stderr: ' ›   Error: Line 2 is no config var: no var\n', exit: 2, requests: [], differs},
  {run: 'config:set -a my-app --file .env', note: 'nothing in it', files: {'.env': '# none\n'}, stderr: ' ›   Error: There are no config vars in .env.\n', exit: 2, requests: [], differs},
  {run: 'config:set -a my-app --file vars.json', files: {'vars.json': '{bad'}, stderr: / ›   Error: vars\.json begins as JSON does, and is none\./, exit: 2, requests: [], differs},
  {run: 'config:set -a my-app --file nope', stderr: /ENOENT/, exit: 1, requests: [], differs},
])

test('what is piped in is set, as config --shell prints it', async t => {
  const home = await temporaryFolder(t)
  const server = await startApiServer({...replies, 'GET /apps/my-app/config-vars': {A: "it's", B: 'a\nb $c "d" \\e'}})
  t.after(() => server.close())
  const environment = {PATH: process.env.PATH ?? '', HOME: home, HEROKU_HOST: server.url, HEROKU_API_KEY: 'key'}
  const program = fileURLToPath(new URL('../../bin/dev.mjs', import.meta.url))
  const hokku = (words: string[], input = '') => runProgram(process.execPath, ['--import', 'tsx', program, ...words], {cwd: fileURLToPath(new URL('../../', import.meta.url)), env: environment, input})
  const {stdout} = await hokku(['config', '--shell', '-a', 'my-app'])
  const {exit, stderr} = await hokku(['config:set', '--file', '-', '-a', 'my-app'], stdout)
  assert.equal(exit, 0, stderr)
  assert.deepEqual(JSON.parse(/PATCH \S+ (.*)/.exec(server.requests.join('\n'))?.[1] ?? ''), {A: "it's", B: 'a\nb $c "d" \\e'})
})
