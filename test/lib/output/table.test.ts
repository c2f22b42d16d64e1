import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {Paper} from '../../../src/lib/output/table.js'
import type {Columns, TableOptions} from '../../../src/lib/output/terminal.js'

import {tableLines} from '../../../src/lib/output/table.js'

interface Domain {hostname: string; target: null | string; status: string}

const domains: Domain[] = [
  {hostname: 'www.example.com', target: 'xyz.herokudns.com', status: 'succeeded'},
  {hostname: 'a.long.name.example.com', target: null, status: 'pending'},
  {hostname: '*.example.com', target: 'abc.herokudns.com', status: 'failed'},
]
const columns: Columns<Domain> = {
  hostname: {header: 'Domain Name', get: row => row.hostname},
  target: {header: 'DNS Target', get: row => row.target},
  status: {header: 'Status', get: row => row.status, extended: true},
}
const wide: Paper = {width: undefined, isColored: false, isPlain: false}
const lines = (options: TableOptions = {}, paper: Partial<Paper> = {}) =>
  tableLines(domains, columns, options, {...wide, ...paper})

test('header, rule, rows; three spaces between columns and none behind the last', () => {
  assert.deepEqual(lines(), [
    '  Domain Name               DNS Target',
    ' ─────────────────────────────────────────────',
    '  www.example.com           xyz.herokudns.com',
    '  a.long.name.example.com',
    '  *.example.com             abc.herokudns.com',
  ])
})

test('a window too narrow cuts the widest column back, no further than its header', () => {
  assert.deepEqual(lines({}, {width: 40}), [
    '  Domain Name        DNS Target',
    ' ──────────────────────────────────────',
    '  www.example.com    xyz.herokudns.com',
    '  a.long.name.exa…',
    '  *.example.com      abc.herokudns.com',
  ])
  assert.deepEqual(lines({}, {width: 30})[2], '  www.exampl…   xyz.herokud…')
})

test('where the headers are too wide as well they are cut too', () => {
  assert.deepEqual(lines({}, {width: 20}).slice(0, 3), [
    '  Do…   DNS Target',
    ' ──────────────────',
    '  ww…   xyz.herok…',
  ])
})

test('cells are wrapped where that is asked for', () => {
  assert.deepEqual(lines({overflow: 'wrap'}, {width: 40}).slice(3, 5), ['  a.long.name.exam', '  ple.com'])
})

test('a cell of several lines has them where it may wrap, and is one line where not', () => {
  const tree = (options: TableOptions) => tableLines([{name: 'root\n ├─ leaf\n'}], {Name: row => row.name}, options, {width: undefined, isColored: false, isPlain: false}).slice(2)
  assert.deepEqual(tree({overflow: 'wrap'}), ['  root', '  ├─ leaf', ''])
  assert.deepEqual(tree({overflow: 'wrap', noWrap: true}), ['  root  ├…'])
})

test('--no-wrap leaves cells as long as they are', () => {
  assert.deepEqual(lines({overflow: 'wrap', noWrap: true}, {width: 40}), lines())
})

test('with colours the rule is white, headers are bold, and cells keep the spaces behind them', () => {
  assert.deepEqual(lines({}, {isColored: true}).slice(0, 3), [
    '\u001B[97m \u001B[1m\u001B[37m Domain Name             \u001B[22m\u001B[97m \u001B[1m\u001B[37m DNS Target        \u001B[22m\u001B[97m \u001B[39m',
    '\u001B[97m ───────────────────────────────────────────── \u001B[39m',
    '\u001B[97m \u001B[39m www.example.com         \u001B[97m \u001B[39m xyz.herokudns.com \u001B[97m \u001B[39m',
  ])
})

test('a coloured cell is measured by what is seen, and cut so that its colour ends', () => {
  const colored = (text: string) => `\u001B[38;5;212m${text}\u001B[39m`
  const [, , row] = tableLines(['a-rather-long-name'], {N: name => `x ${colored(name)}`}, {}, {...wide, width: 12})
  assert.equal(row, `  x \u001B[38;5;212ma-rat\u001B[39m…`)
})

test('wide characters take two columns, and none slips in behind the cut', () => {
  assert.deepEqual(tableLines(['東京都', 'abcdef'], {N: name => name}, {}, wide).slice(1), [' ────────', '  東京都', '  abcdef'])
  assert.equal(tableLines(['a東京都xyz'], {Name: name => name}, {}, {...wide, width: 9})[2], '  a東…')
})

test('in a CI: no box characters, every cell padded', () => {
  assert.deepEqual(lines({}, {isPlain: true}), [
    ' Domain Name              DNS Target        ',
    '--------------------------------------------',
    ' www.example.com          xyz.herokudns.com ',
    ' a.long.name.example.com                    ',
    ' *.example.com            abc.herokudns.com ',
  ])
})

test('--csv quotes what needs it', () => {
  const rows = [{a: 'x,y', b: 'say "hi"'}, {a: 'line\nbreak', b: ''}]
  assert.deepEqual(tableLines(rows, {A: row => row.a, B: row => row.b}, {csv: true}, {...wide, width: 10}), ['A,B', '"x,y","say ""hi"""', '"line\nbreak",'])
})

test('--extended shows the further columns, --columns those named, by key or header', () => {
  assert.match(lines({extended: true})[0] ?? '', /Status$/)
  assert.deepEqual(lines({columns: 'dns target,HOSTNAME', csv: true})[1], 'xyz.herokudns.com,www.example.com')
})

test('--sort, --filter', () => {
  const first = (options: TableOptions) => lines({csv: true, ...options}).slice(1).map(line => line.split(',')[0])
  assert.deepEqual(first({sort: 'Domain Name'}), ['*.example.com', 'a.long.name.example.com', 'www.example.com'])
  assert.deepEqual(first({sort: '-hostname'}), ['www.example.com', 'a.long.name.example.com', '*.example.com'])
  assert.deepEqual(first({filter: 'Domain Name=www'}), ['www.example.com'])
  assert.deepEqual(first({filter: '-hostname=www'}), ['a.long.name.example.com', '*.example.com'])
})

test('a column that is not there is an error, not a table of something else', () => {
  assert.throws(() => lines({sort: 'nope'}), /^Error: Sort flag has an invalid value\.$/)
  assert.throws(() => lines({filter: 'nope=1'}), /^Error: Filter flag has an invalid value\.$/)
  assert.throws(() => lines({filter: 'nope'}), /^Error: Filter flag has an invalid value\.$/)
  assert.throws(() => lines({columns: 'nope'}), /^Error: Columns flag has an invalid value\.$/)
})

test('numbers are sorted as numbers', () => {
  const rows = [{n: 10}, {n: 9}, {n: 100}]
  assert.deepEqual(tableLines(rows, {N: row => row.n}, {csv: true, sort: 'N'}, wide).slice(1), ['9', '10', '100'])
})
