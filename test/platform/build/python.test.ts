import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

import type {Builder} from '../../support/build.js'

import {builder, example, writeFiles} from '../../support/build.js'
import {needs} from '../../support/reachable.js'
import {served} from '../../support/served.js'

const python = needs('Python 3', 'python3 -c "import venv"')
const registry = needs('Python with pip, and its registry,', 'python3 -m pip download --quiet --no-deps --retries 0 --timeout 8 --dest "$(mktemp -d)" blinker==1.9.0')

test('pip: the example runs with what requirements.txt names, and is not installed again', registry, async t => {
  const {run} = await builder(t)
  const app = await example('python-web')
  const [first, second] = [await run(app), await run(app)]
  assert.match(first.output, /-----> Python app detected\n {7}Using Python 3\.\S+ which is installed here\n {7}Cache: no packages for this requirements.txt yet\n-----> Installing dependencies using pip\n[\s\S]*Successfully installed /)
  assert.match(second.output, /Cache: packages restored, requirements.txt has not changed\n-----> Discovering/)
  assert.ok(first.built && second.built)
  assert.equal(second.built.tree, first.built.tree)
  assert.equal(await served(t, second.built), 'Hello from web.1\n')
})

/** The tools are fetched from the registry, and Django with them: it has much to collect. */
const django = {
  'manage.py': 'import os, sys\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n',
  'settings.py': 'import os\nSECRET_KEY = os.environ["SECRET_KEY"]\nINSTALLED_APPS = ["django.contrib.staticfiles"]\nSTATIC_URL = "static/"\nSTATIC_ROOT = "collected"\nSTATICFILES_DIRS = ["styles"]\nROOT_URLCONF = "urls"\nALLOWED_HOSTS = ["*"]\nWSGI_APPLICATION = "wsgi.application"\n',
  'urls.py': 'from django.http import HttpResponse\nfrom django.urls import path\nurlpatterns = [path("", lambda request: HttpResponse("Django"))]\n',
  'wsgi.py': 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\nfrom django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n',
  'styles/site.css': 'body {}', Procfile: 'web: gunicorn wsgi',
}
const project = '[project]\nname = "shelf"\nversion = "1.0.0"\nrequires-python = ">=3.9"\ndependencies = ["django==4.2.16", "gunicorn==23.0.0"]\n'

test('uv: the packages of uv.lock, and collectstatic for a Django app', registry, async t => {
  const bench = await builder(t)
  const {run} = bench
  const lock = await locked(bench, ['uv', 'lock', '--quiet'], 'uv.lock', project)
  const app = {...django, 'pyproject.toml': project, 'uv.lock': lock}
  const {output, built} = await run(app, {config: {SECRET_KEY: 'x'}})
  assert.match(output, /Cache: no packages for this uv.lock yet\n-----> Installing dependencies using uv\n[\s\S]*-----> \$ python manage.py collectstatic --noinput\n {7}\n {7}1 static file copied/)
  assert.ok(built)
  assert.ok(existsSync(join(built.folder, 'collected/site.css')))
  const without = await run(app, {config: {DISABLE_COLLECTSTATIC: '1'}})
  assert.match(without.output, /packages restored, uv.lock has not changed/)
  assert.doesNotMatch(without.output, /collectstatic/)
  assert.match((await run(app)).output, /KeyError: 'SECRET_KEY'[\s\S]* ! {5}Error while running '\$ python manage.py collectstatic --noinput'./)
  assert.equal(await served(t, built, {SECRET_KEY: 'x'}), 'Django')
})

test('Poetry: the main packages of poetry.lock', registry, async t => {
  const bench = await builder(t)
  const {run} = bench
  // pip's own interface of the registry: not every mirror has the other one, which Poetry takes by itself.
  const index = execFileSync('python3', ['-c', 'from pip._internal.models.index import PyPI; print(PyPI.simple_url)'], {encoding: 'utf8'}).trim()
  const source = `\n[[tool.poetry.source]]\nname = "index"\nurl = "${index}"\npriority = "primary"\n`
  const pyproject = '[project]\nname = "shelf"\nversion = "1.0.0"\nrequires-python = ">=3.9,<4.0"\ndependencies = ["gunicorn==23.0.0"]\n\n[tool.poetry]\npackage-mode = false\n\n[tool.poetry.group.dev.dependencies]\nblinker = "1.9.0"\n' + source
  const lock = await locked(bench, ['poetry', 'lock', '--no-interaction'], 'poetry.lock', pyproject)
  const app = {'pyproject.toml': pyproject, 'poetry.lock': lock, 'app.py': 'def app(environ, start):\n    start("200 OK", [])\n    return [b"Poetry"]\n', Procfile: 'web: gunicorn app:app'}
  const {output, built} = await run(app)
  assert.match(output, /Cache: no packages for this poetry.lock yet\n-----> Installing dependencies using Poetry\n/)
  assert.ok(built, output)
  assert.match((await run(app)).output, /packages restored, poetry.lock has not changed/)
  assert.deepEqual(['gunicorn', 'blinker'].map(name => execFileSync('find', [join(built.folder, '.heroku/python/lib'), '-name', name]).length > 0), [true, false])
  assert.equal(await served(t, built), 'Poetry')
})

/** A lockfile names where its packages are, so it is made here and now, by the program that a first build has fetched. */
async function locked({run, home}: Builder, command: string[], file: string, pyproject: string): Promise<string> {
  const {output} = await run({'pyproject.toml': pyproject, [file]: ''})
  assert.match(output, /Unable to install dependencies using/)
  const folder = await writeFiles(join(home, 'lock'), {'pyproject.toml': pyproject})
  const [tool = ''] = readdirSync(join(home, 'cache/app/tools'))
  const [program = '', ...args] = command
  execFileSync(join(home, 'cache/app/tools', tool, 'bin', program), args, {cwd: folder, stdio: 'pipe', env: {...process.env, POETRY_CACHE_DIR: join(folder, 'cache'), UV_CACHE_DIR: join(folder, 'cache')}})
  return readFileSync(join(folder, file), 'utf8')
}

test('a Python that is not there is a clear failure, with those that are', python, async t => {
  const {run} = await builder(t)
  const cases: Array<[Record<string, string>, RegExp]> = [
    [{'.python-version': '3.1\n'}, / ! {5}There is no Python 3.1 on this machine \(specified in .python-version\).\n ! {5}Installed here: 3\.\d/],
    [{'runtime.txt': 'python-3.1.9\n'}, / ! {5}There is no Python 3.1.9 on this machine \(specified in runtime.txt\)/],
    [{'runtime.txt': '3.12\n'}, / ! {5}Invalid Python version in runtime.txt: 3.12\n ! {5}It should look like this: python-3.12/],
    [{'.python-version': '# mine\npypy3\n'}, /Invalid Python version specified in .python-version: pypy3/],
  ]
  for (const [files, message] of cases) assert.match((await run({'requirements.txt': '', ...files})).output, message)
})

test('the version that an app asks for is the one that runs it, and its hooks are run', python, async t => {
  const {run} = await builder(t)
  const version = execFileSync('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {encoding: 'utf8'}).trim()
  const {output, built} = await run({'requirements.txt': '', '.python-version': `${version} # mine\n`, 'bin/pre_compile': '#!/bin/sh\necho before\n', 'bin/post_compile': '#!/bin/sh\nPATH=.heroku/python/bin:$PATH python -V\n', Procfile: 'web: x'})
  assert.match(output, new RegExp(`Using Python ${version}\\.\\d+ specified in .python-version\\n-----> Running bin/pre_compile hook\\n {7}before\\n[\\s\\S]*post_compile hook\\n {7}Python ${version}`))
  assert.ok(built)
})
