import {spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import type {PlatformProcess} from '../support/platform.js'
import type {People} from './people.js'

import {leftOutOfOneself} from './left-out.js'
import {secretsOf} from './people.js'
import {commands} from './steering.js'

export interface Options {
  seed: string
  /** Of each endpoint, in the phase `fuzzing`. */
  examples: string
  /** `coverage` (what schemas call to mind), `fuzzing` (chance), `stateful` (from reply to request). */
  phase: string
  workers: string
  /** A pattern of endpoints' names. */
  only: string | undefined
}

const here = fileURLToPath(new URL('.', import.meta.url))
const checks = ['not_a_server_error', 'response_schema_conformance', 'content_type_conformance', 'ignored_auth', 'tells_nothing_of_others']

/** Runs it in a folder that it may write to; it prints what it found. Yields its exit status. */
export async function schemathesis(folder: string, document: object, {host}: PlatformProcess, people: People, options: Options): Promise<number> {
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(document))
  const child = spawn(join(here, '.venv/bin/schemathesis'), ['run', file, '--url', `http://${host}`, ...argsOf(people, options)], {
    cwd: folder, env: await environmentOf(people), stdio: 'inherit',
  })
  return new Promise((resolve, reject) => child.on('error', reject).on('close', exit => resolve(exit ?? 1)))
}

/** Who does not answer within `--request-timeout` seconds hangs. */
const argsOf = ({person: {token}}: People, {seed, examples, phase, workers, only}: Options): string[] => [
  '--header', `Authorization: Bearer ${token}`, '--header', 'Accept: application/vnd.heroku+json; version=3',
  '--checks', checks.join(), '--phases', phase, '--max-examples', examples, '--seed', seed, '--request-timeout', '10', '--workers', workers,
  '--suppress-health-check', 'all', '--warnings', 'off', '--continue-on-failure', '--no-color', '--generation-database', 'none',
  ...(only === undefined ? [] : ['--include-operation-id-regex', only]),
]

async function environmentOf({person: {ask, email}, others}: People): Promise<NodeJS.ProcessEnv> {
  const {id} = await ask<{id: string}>('GET', '/oauth/authorizations/~')
  return {
    ...process.env, SCHEMATHESIS_HOOKS: join(here, 'checks.py'), FUZZ_SECRETS: JSON.stringify(secretsOf(others)),
    FUZZ_SELF: JSON.stringify(['~', email, id]), FUZZ_LEFT_OUT_OF_ONESELF: JSON.stringify(Object.keys(leftOutOfOneself)), FUZZ_COMMANDS: JSON.stringify(commands),
  }
}
