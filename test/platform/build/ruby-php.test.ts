// Ruby and PHP of the machine, with dependencies that need no registry: theirs are not always to be had.
import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'

import {builder} from '../../support/build.js'
import {needs} from '../../support/reachable.js'
import {served} from '../../support/served.js'

const ruby = needs('Ruby with Bundler', 'ruby -v && bundle -v')
const php = needs('PHP with Composer', 'php -v && composer --version')

const gem = {
  'gems/tea/tea.gemspec': 'Gem::Specification.new { |s| s.name = "tea"; s.version = "1.0.0"; s.summary = "tea"; s.authors = ["x"]; s.files = ["lib/tea.rb"] }\n',
  'gems/tea/lib/tea.rb': 'TEA = "Oolong"\n', Gemfile: 'gem "tea", path: "gems/tea"\n',
  'Gemfile.lock': 'PATH\n  remote: gems/tea\n  specs:\n    tea (1.0.0)\n\nGEM\n  specs:\n\nPLATFORMS\n  ruby\n  x86_64-linux\n  aarch64-linux\n\nDEPENDENCIES\n  tea!\n',
}
const rack = 'require "socket"; require "tea"\nserver = TCPServer.new("127.0.0.1", ENV["PORT"])\nloop { c = server.accept; c.readpartial(4096); c.write "HTTP/1.1 200 OK\\r\\nContent-Length: #{TEA.size}\\r\\nConnection: close\\r\\n\\r\\n#{TEA}"; c.close }\n'

test('Ruby: gems as Gemfile.lock says, by Bundler', ruby, async t => {
  const {run} = await builder(t)
  const app = {...gem, 'server.rb': rack, Procfile: 'web: bundle exec ruby server.rb'}
  const [first, second] = [await run(app), await run(app)]
  assert.match(first.output, /-----> Ruby app detected\n-----> Using Ruby version: ruby-\d\S+\n[\s\S]*-----> Installing dependencies using bundler\n {7}Running: BUNDLE_WITHOUT='development:test' BUNDLE_PATH=vendor\/bundle BUNDLE_DEPLOYMENT=1 bundle install -j4\n/)
  assert.ok(first.built && second.built, first.output + second.output)
  assert.equal(second.built.tree, first.built.tree)
  assert.deepEqual(Object.keys(second.built.processTypes), ['rake', 'console', 'web'])
  assert.equal(await served(t, second.built), 'Oolong')
})

test('Ruby: what is missing is said', ruby, async t => {
  const {run} = await builder(t)
  assert.match((await run({Gemfile: ''})).output, / ! {5}Gemfile.lock required. Please check it in./)
  const {output} = await run({...gem, 'Gemfile.lock': `${gem['Gemfile.lock']}\nRUBY VERSION\n   ruby 1.8.7p374\n`})
  assert.match(output, / ! {5}There is no Ruby 1.8.7 on this machine \(RUBY VERSION of Gemfile.lock\).\n ! {5}Installed here: \d/)
})

test('PHP: pages, with packages as composer.lock says', php, async t => {
  const {run} = await builder(t)
  const lock = {packages: [{name: 'my/tea', version: '1.0.0', dist: {type: 'path', url: 'tea'}, type: 'library', autoload: {files: ['tea.php']}}], 'packages-dev': [], 'content-hash': 'x', 'minimum-stability': 'stable', 'prefer-stable': false, 'prefer-lowest': false, platform: {}, 'platform-dev': {}, aliases: [], 'stability-flags': {}}
  const app = {
    'composer.json': JSON.stringify({require: {'my/tea': '1.0.0'}, repositories: [{type: 'path', url: 'tea', options: {symlink: false}}, {'packagist.org': false}], scripts: {compile: 'echo compiled'}}),
    'composer.lock': JSON.stringify(lock), 'tea/composer.json': '{"name": "my/tea", "version": "1.0.0", "autoload": {"files": ["tea.php"]}}', 'tea/tea.php': '<?php const TEA = "Oolong";',
    'web/index.php': '<?php require "../vendor/autoload.php"; echo TEA;', Procfile: 'web: vendor/bin/heroku-php-apache2 -C apache.conf web/',
  }
  const [first, second] = [await run(app), await run(app)]
  assert.match(first.output, /-----> PHP app detected\n-----> Using PHP \d\S+\n {7}Cache: no vendor for this composer.lock yet\n-----> Installing dependencies...\n[\s\S]*my\/tea[\s\S]*Running 'composer compile'[\s\S]*compiled/)
  assert.match(second.output, /Cache: vendor restored, composer.lock has not changed/)
  assert.ok(second.built)
  assert.ok(existsSync(join(second.built.folder, 'vendor/my/tea/tea.php')))
  assert.equal(await served(t, second.built), 'Oolong')
})

test('PHP: a page alone needs no Composer', needs('PHP', 'php -v'), async t => {
  const {run} = await builder(t)
  const {built, output} = await run({'index.php': '<?php echo 6 * 7;'})
  assert.deepEqual(built?.processTypes, {web: 'heroku-php-apache2'}, output)
  assert.equal(await served(t, built), '42')
})

const missing = [['Ruby', {Gemfile: '', 'Gemfile.lock': ''}, ruby], ['PHP', {'index.php': ''}, needs('PHP', 'php -v')]] as const
for (const [language, files, there] of missing) {
  test(`${language}: a machine without it says so`, {skip: there.skip === false ? `${language} is here` : false}, async t => {
    const {run} = await builder(t)
    assert.match((await run(files)).output, new RegExp(` ! {5}There is no ${language} on the machine that runs the platform`))
  })
}
