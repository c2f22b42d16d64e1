import assert from 'node:assert/strict'
import {test} from 'node:test'

import {controlLine, heading, replay} from '../../../src/platform/logs/control.js'
import {cutLines, lineFilter, linePrefix, prefixLines} from '../../../src/platform/logs/line.js'

test('a line begins as on Heroku, with microseconds as far as the clock has them', () => {
  assert.equal(linePrefix(Date.UTC(2010, 8, 16, 15, 13, 46, 677), 'app', 'web.1'), '2010-09-16T15:13:46.677000+00:00 app[web.1]: ')
  assert.equal(linePrefix(Date.UTC(2010, 8, 16, 15, 13, 46, 677) + 0.25, 'heroku', 'router'), '2010-09-16T15:13:46.677250+00:00 heroku[router]: ')
})

test('every line of a text gets the prefix, empty ones too, whatever stands in it', () => {
  assert.equal(prefixLines('P: ', 'a\n\nb $& $1'), 'P: a\nP: \nP: b $& $1\n')
  assert.equal(prefixLines('$&$$ ', 'a\nb'), '$&$$ a\n$&$$ b\n')
})

test('lines of more than 10,000 bytes go on in the next', () => {
  const lines = prefixLines('', `short\n${'x'.repeat(25_000)}\n${'y'.repeat(10_000)}\nend`).split('\n').map(line => line.length)
  assert.deepEqual(lines, [5, 10_000, 10_000, 5000, 10_000, 3, 0])
})

test('the cut is not in the middle of a character', () => {
  const bytes = Buffer.from(`${'x'.repeat(9999)}€${'y'.repeat(5)}`).toString('latin1')
  const [first = '', second = ''] = prefixLines('', bytes).split('\n').map(line => Buffer.from(line, 'latin1').toString())
  assert.deepEqual([first.length, second], [9999, '€yyyyy'])
})

test('output is cut the same however it comes in pieces', () => {
  const output = `one\n${'é'.repeat(9000)}${'z'.repeat(20_000)}\n\nlast ${'w'.repeat(12_000)}`
  const bytes = Buffer.from(output).toString('latin1')
  const cutAll = (size: number) => {
    let [rest, text] = ['', '']
    for (let from = 0; from < bytes.length; from += size) {
      const cut = cutLines(rest + bytes.slice(from, from + size))
      if (cut.lines !== undefined) text += prefixLines('', cut.lines)
      rest = cut.rest
    }
    return text + prefixLines('', rest)
  }
  const whole = cutAll(bytes.length)
  for (const size of [7, 1000, 9999, 10_000, 10_001, 16_384]) assert.equal(cutAll(size), whole, `in pieces of ${size}`)
  assert.equal(whole.replaceAll('\n', ''), bytes.replaceAll('\n', ''))
})

test('a filter takes what it names', () => {
  const lines = ['app[web.1]', 'app[web.10]', 'app[worker.1]', 'heroku[web.1]', 'heroku[router]', 'app[api]', 'app[run.1234]', 'app[web-2.1]']
  const chosen = (query: object) => {
    const filter = lineFilter({lines: 1, tail: false, ...query})
    const bytes = (line: string) => Buffer.from(`2010-09-16T15:13:46.677000+00:00 ${line}: heroku[router]: text`)
    return filter && lines.filter(line => filter(bytes(line), 0, bytes(line).length))
  }
  assert.equal(chosen({}), undefined)
  assert.deepEqual(chosen({source: 'heroku'}), ['heroku[web.1]', 'heroku[router]'])
  assert.deepEqual(chosen({dyno: 'web.1'}), ['app[web.1]', 'heroku[web.1]'])
  assert.deepEqual(chosen({dyno: 'router'}), ['heroku[router]'])
  assert.deepEqual(chosen({dyno: 'web'}), ['app[web.1]', 'app[web.10]', 'heroku[web.1]'])
  assert.deepEqual(chosen({type: 'web'}), ['app[web.1]', 'app[web.10]', 'heroku[web.1]'])
  assert.deepEqual(chosen({type: 'web', source: 'app'}), ['app[web.1]', 'app[web.10]'])
  assert.deepEqual(chosen({dyno: 'nothing'}), [])
})

test('a segment says what of it is whole, wherever it was torn', () => {
  const batch = 'app line\nanother\n'
  const head = heading(new Map([['old', 7], ['older', 8]]))
  const whole = `${head}first\n${controlLine({dynoId: 'd', offset: 40, length: batch.length})}${batch}router line\n`
  assert.deepEqual(replay(Buffer.from(whole)), {end: whole.length, offsets: new Map([['old', 7], ['older', 8], ['d', 40]])})
  const ends = new Set<number>()
  for (let length = 0; length < whole.length; length++) {
    const {end, offsets} = replay(Buffer.from(whole.slice(0, length)))
    assert.equal(offsets.has('d'), end >= whole.indexOf('router'))
    assert.equal(offsets.has('older'), end >= head.length)
    ends.add(end)
  }
  assert.deepEqual([...ends].sort((a, b) => a - b), [0, head.length, whole.indexOf('\x1ed '), whole.indexOf('router')])
})

test('zeros that a crash of the machine left are cut off', () => {
  const control = controlLine({dynoId: 'd', offset: 40, length: 10})
  assert.equal(replay(Buffer.from(`line\n${control}${'\0'.repeat(10)}`)).end, 5)
})
