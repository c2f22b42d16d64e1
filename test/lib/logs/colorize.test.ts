import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {Style} from '../../../src/lib/output/terminal.js'

import {colorizer} from '../../../src/lib/logs/colorize.js'

/** Says which style was used instead of using it. */
const style = new Proxy({} as Style, {get: (_, name: string) => (text: string) => `<${name} ${text}>`})

const time = '2026-01-02T03:04:05.000000+00:00'
const head = (source: string, hue: string) => `<${hue} ${time} ${source}:>`

/** Body of a line of `source`, and how it is coloured; as measured of the official command line. */
const bodies: Array<[source: string, body: string, colored: string]> = [
  ['heroku[web.1]', 'State changed from starting to up', 'State changed from <info starting> to <success up>'],
  ['heroku[web.1]', 'State changed from up to crashed', 'State changed from <success up> to crashed'],
  ['heroku[web.1]', 'State changed from up to down', 'State changed from <success up> to <failure down>'],
  ['heroku[run.1]', 'State changed from starting to complete', 'State changed from <info starting> to <success complete>'],
  ['heroku[web.1]', 'State changed from idle to crashed x', 'State changed from idle to crashed x'],
  ['heroku[web.1]', 'Starting process with command `npm start`', 'Starting process with command <code `npm start`>'],
  ['heroku[web.1]', 'Process exited with status 0', 'Process exited with status <success 0>'],
  ['app[web.1]', 'Process exited with status 143', 'Process exited with status <failure 143>'],
  ['heroku[web.1]', 'Stopping all processes with SIGTERM', '<failure Stopping all processes with SIGTERM>'],
  ['heroku[web.1]', 'Restarting', '<addon Restarting>'],
  ['heroku[web.1]', 'Idling', 'Idling'],
  ['heroku[worker.1]', 'State changed from starting to up', 'State changed from starting to up'],
  ['app[api]', 'Build started by user me@example.com', 'Build started by user <success me@example.com>'],
  ['app[api]', 'Build succeeded', '<success Build succeeded>'],
  ['app[api]', 'Build failed -- see https://x', '<failure Build failed -- see https://x>'],
  ['app[api]', 'Deploy abc123 by user me@example.com', 'Deploy <user abc123> by user <success me@example.com>'],
  ['app[api]', 'Release v12 created by user me@example.com', 'Release <pipeline v12> created by user <success me@example.com>'],
  ['app[api]', 'Starting process with command `ls` by user me@example.com', 'Starting process with command <code `ls`><success  by user me@example.com>'],
  ['app[api]', 'Scaled to web@2:Basic by user me@example.com', 'Scaled to web@2:Basic by user me@example.com'],
  ['heroku[router]', 'at=info method=GET path="/"', '<inactive at=><inactive info> <inactive method=><pipeline GET> <inactive path=><success "/">'],
  ['heroku[router]', 'at=error code=H12 dyno=web.1', '<inactive at=><failure error> <inactive code=><failure <bold H12>> <inactive dyno=><user web.1>'],
  ['heroku[router]', 'connect=0ms service=99ms', '<inactive connect=>0ms <inactive service=><success 99ms>'],
  ['heroku[router]', 'service=100ms', '<inactive service=><info 100ms>'],
  ['heroku[router]', 'service=500ms', '<inactive service=><warning 500ms>'],
  ['heroku[router]', 'service=5000ms', '<inactive service=><failure 5000ms>'],
  ['heroku[router]', 'status=200 status=302', '<inactive status=><success 200> <inactive status=><info 302>'],
  ['heroku[router]', 'status=404 status=503', '<inactive status=><warning 404> <inactive status=><failure 503>'],
  ['heroku[router]', 'status=100 dyno= plain', '<inactive status=>100 <inactive dyno=> <inactive plain>'],
  ['app[postgres]', 'source=DATABASE sample#a=1', '<inactive source=DATABASE sample#a=1>'],
  ['app[postgres]', 'checkpoint starting', 'checkpoint starting'],
]

for (const [source, body, colored] of bodies) {
  test(`${source}: ${body}`, () => {
    const color = colorizer(style)
    const [, said = ''] = /^<\w+ [^>]+:> (.*)$/s.exec(color(`${time} ${source}: ${body}`)) ?? []
    assert.equal(said, colored)
  })
}

test('each name keeps a hue of its own, handed out in turn', () => {
  const color = colorizer(style)
  const hues = ['app[worker.1]', 'app[clock.1]', 'app[a.1]', 'app[b.1]', 'app[c.1]', 'app[worker.2]', 'app[web.1]', 'heroku[router]']
  const colored = hues.map(source => color(`${time} ${source}:`))
  assert.deepEqual(colored, [
    `${head('app[worker.1]', 'info')} `, `${head('app[clock.1]', 'name')} `, `${head('app[a.1]', 'addon')} `, `${head('app[b.1]', 'pipeline')} `,
    `${head('app[c.1]', 'warning')} `, `${head('app[worker.2]', 'info')} `, `${head('app[web.1]', 'user')} `, `${head('heroku[router]', 'success')} `,
  ])
})

test('a line that is none of ours stays as it is', () => {
  assert.equal(colorizer(style)('no header'), 'no header')
})
