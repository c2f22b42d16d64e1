import assert from 'node:assert/strict'
import {test} from 'node:test'

import {ApiError} from '../../../src/lib/api/errors.js'
import {HttpError, Unauthorized, Unreachable} from '../../../src/lib/backend/errors.js'
import {Cancelled, CommandError, NotLoggedIn, Silent, UsageError} from '../../../src/lib/command/errors.js'
import {reportOf} from '../../../src/lib/command/report.js'

const stderr = {write: () => true}
const refused = Object.assign(new Error('connect ECONNREFUSED'), {code: 'ECONNREFUSED'})
const ofParser = Object.assign(new Error('Nonexistent flag: --x\nSee more help with --help'), {oclif: {exit: 2}})

const rows: Array<[says: string, thrown: unknown, text: string | undefined, exit: number]> = [
  ['what the API refuses', new ApiError(404, 'not_found', "Couldn't find that app."), " ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found", 2],
  ['with all that it says', new ApiError(403, 'forbidden', 'No.', {app: {name: 'x'}, url: 'https://y'}), ' ›   Error: No.\n ›\n ›   Error ID: forbidden\n ›   App: x\n ›   See https://y for more information.', 2],
  ['without an id', new ApiError(503, '', 'Unavailable'), ' ›   Error: Unavailable', 2],
  ['an act that cannot be', new CommandError('no such thing'), ' ›   Error: no such thing', 2],
  ['a usage that the official one calls 1', new UsageError('Usage: x', {exit: 1}), ' ›   Error: Usage: x', 1],
  ['nobody logged in', new NotLoggedIn(), ' ›   Error: not logged in', 100],
  ['a refused login', new Unauthorized('not logged in', false), ' ›   Error: not logged in', 100],
  ['a refused HEROKU_API_KEY', new Unauthorized('The token is invalid.', true), '    Error: The token is invalid.', 1],
  ['a refused confirmation', new Cancelled('Confirmation a did not match b. Aborted.'), '    Error: Confirmation a did not match b. Aborted.', 1],
  ['Ctrl-C at a question', new Cancelled('', 130), undefined, 130],
  ['the exit of a dyno', new Silent(7), undefined, 7],
  ['an answer that is no JSON', new HttpError(500, 'GET', new URL('http://127.0.0.1:1/apps'), '<html>'), '    Error: HTTP Error 500 for GET http://127.0.0.1/apps\n    <html>', 1],
  ['a platform out of reach', new Unreachable('local', 'It is not there.'), '    Error: It is not there.', 1],
  ['a bug', new TypeError('x is not a function'), '    TypeError: x is not a function', 1],
  ['with a code', refused, '    Error: connect ECONNREFUSED\n    Code: ECONNREFUSED', 1],
  ["oclif's parser", ofParser, ' ›   Error: Nonexistent flag: --x\n ›   See more help with --help', 2],
  ['something that is no error', 'a string', '    Error: a string', 1],
  ['nothing at all', undefined, '    Error: undefined', 1],
]

for (const [says, thrown, text, exit] of rows) {
  test(says, () => assert.deepEqual(reportOf(thrown, stderr, {}), {text, exitCode: exit}))
}

test('under DEBUG a bug says where it is', () => {
  assert.match(reportOf(new TypeError('x'), stderr, {DEBUG: '*'}).text ?? '', /TypeError: x\n\s+at /)
})

test('the mark is red on a terminal', () => {
  assert.match(reportOf(new CommandError('x'), {...stderr, isTTY: true, columns: 80}, {TERM: 'xterm-256color'}).text ?? '', /^ \u001B\[31m›\u001B\[39m {3}Error: x$/)
})
