import assert from 'node:assert/strict'
import {test} from 'node:test'

import {matches} from '../../course/compare.js'
import {parseLesson} from '../../course/lesson.js'
import {Shell} from '../../course/shell.js'

test('a lesson has its commands, what they show and their status', () => {
  const lesson = parseLesson(7, ['# Title', 'prose', '```console', '$ cat <<E', '> text', '>', '> E', 'text', '', '$ false', '[1]', '```', '```sh', '$ not run', '```', '```console until', '$ date', '…', '```'].join('\n'))
  assert.equal(lesson.title, 'Title')
  assert.deepEqual(lesson.steps.map(({command, expected, status, until}) => ({command, expected, status, until})), [
    {command: 'cat <<E\ntext\n\nE', expected: ['text', ''], status: 0, until: false},
    {command: 'false', expected: [], status: 1, until: false},
    {command: 'date', expected: ['…'], status: 0, until: true},
  ])
})

const rows: Array<[expected: string[], output: string, same: boolean]> = [
  [['a'], 'a\n', true],
  [['a'], 'b\n', false],
  [['a'], 'a\nb\n', false],
  [['v… (now)'], 'v12 (now)\n', true],
  [['v… (now)'], 'v12 now\n', false],
  [['a', '…', 'c'], 'a\nb\nb\nc\n', true],
  [['a', '…', 'c'], 'a\nc\n', true],
  [['a', '…', 'c'], 'a\nb\n', false],
  [['…'], '', true],
  [['a', '…'], 'a\n', true],
  [['…', 'b', '…', 'b', 'c'], 'a\nb\nb\nb\nc\n', true],
  [['…', 'b', '…', 'b', 'd'], 'a\nb\nb\nb\nc\n', false],
  [['a.c'], 'abc', false],
]
for (const [expected, output, same] of rows) {
  test(`${JSON.stringify(expected)} ${same ? 'shows' : 'does not show'} ${JSON.stringify(output)}`, () => assert.equal(matches(expected, output), same))
}

test('a long output that differs is told apart at once', () => {
  const wildcards = Array.from({length: 12}, () => ['…', 'a']).flat()
  assert.equal(matches([...wildcards, 'b'], 'a\n'.repeat(2000)), false)
})

test('the shell keeps its folder and variables, and tells the status', async () => {
  const shell = new Shell('/', {PATH: process.env.PATH ?? ''})
  try {
    await shell.run('cd /tmp; A=1', 5000)
    assert.deepEqual(await shell.run('echo "$PWD $A"; echo err >&2; (exit 3)', 5000), {output: '/tmp 1\nerr\n', status: 3})
    assert.notEqual((await shell.run("echo 'open", 5000)).status, 0)
  } finally {
    await shell.close()
  }
})
