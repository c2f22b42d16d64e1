import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {after, test} from 'node:test'

import {builder, example} from '../../support/build.js'
import {needs} from '../../support/reachable.js'
import {served} from '../../support/served.js'

const go = needs('Go', 'go version')
const proxy = needs('Go, or its module proxy,', 'cd "$(mktemp -d)" && GOFLAGS=-modcacherw GOMODCACHE=$PWD timeout 10 go mod download github.com/julienschmidt/httprouter@v1.3.0')
/** One cache for all of these: the standard library is compiled once. */
const {run} = await builder({after: end => after(end as () => Promise<void>)})
/** Without the C compiler the standard library takes half the time. */
const config = {CGO_ENABLED: '0'}

test('Go: both programs of the example, and nothing is downloaded or compiled twice', {...proxy, timeout: 280_000}, async t => {
  const app = await example('go-web')
  const [first, second] = [await run(app, {config}), await run(app, {config})]
  assert.match(first.output, /-----> Go app detected\n-----> Using go\S+ \(go.mod asks for go1.21\)\n {7}Cache: no modules yet\n-----> Detected the following main packages to install:\n {7}example.com\/go-web\/cmd\/greet\n {7}example.com\/go-web\/cmd\/web\n-----> Running: go install -v -tags heroku example.com/)
  assert.match(second.output, /Cache: modules of the last build are used[\s\S]*-----> Running: go install .*\n-----> Discovering/)
  assert.ok(first.built && second.built)
  assert.equal(second.built.tree, first.built.tree)
  assert.equal(execFileSync(join(first.built.folder, 'bin/greet'), ['Ada'], {encoding: 'utf8'}), 'Hello, Ada\n')
  assert.equal(await served(t, second.built), 'Hello, the web\n')
})

test('Go: vendored packages, a linker symbol, hooks, and what is to be installed', {...go, timeout: 280_000}, async () => {
  const app = {
    'go.mod': 'module example.com/a\n\ngo 1.21\n\n// +heroku install ./one\n\nrequire example.com/tea v1.0.0\n',
    'vendor/modules.txt': '# example.com/tea v1.0.0\n## explicit; go 1.21\nexample.com/tea\n', 'vendor/example.com/tea/tea.go': 'package tea\n\nconst Name = "Oolong"\n',
    'one/main.go': 'package main\n\nimport "example.com/tea"\n\nvar version = "none"\n\nfunc main() { println(tea.Name, version) }\n', 'two/main.go': 'package main\n\nfunc main() { broken }\n',
    'bin/go-pre-compile': '#!/bin/sh\necho before',
  }
  const {output, built} = await run(app, {config: {...config, GOPROXY: 'off', GO_LINKER_SYMBOL: 'main.version'}})
  assert.match(output, /Running bin\/go-pre-compile hook\n {7}before\n {7}Using the packages in vendor\/\n-----> Running: go install -v -tags heroku example.com\/a\/one/)
  assert.deepEqual(built?.processTypes, {web: 'one'})
  assert.equal(execFileSync('sh', ['-c', '"$0/bin/one" 2>&1', built.folder], {encoding: 'utf8'}), 'Oolong f00dfeed\n')
  const broken = await run(app, {config: {...config, GO_INSTALL_PACKAGE_SPEC: './two'}})
  assert.match(broken.output, /undefined: broken[\s\S]* ! {5}go install failed/)
  assert.match((await run({'go.mod': app['go.mod'], 'a.go': 'package a\n'}, {config: {GO_INSTALL_PACKAGE_SPEC: './...'}})).output, / ! {5}There is no program here/)
})

test('Go: a version that is not to be had is a clear failure', go, async () => {
  const {output} = await run({'go.mod': 'module a\n'}, {config: {GOVERSION: 'go1.99.1', GOPROXY: 'off'}})
  assert.match(output, /-----> Fetching go1.99.1\n\n ! {5}GOVERSION asks for go1.99.1, which could not be fetched:\n[\s\S]* ! {5}go1\.\S+ is installed here/)
})
