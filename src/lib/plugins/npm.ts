import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {pluginFolder} from '../command/plugin-folder.js'

export interface NpmOptions {
  /** All that npm says is shown. */
  isVerbose?: boolean
  /** Where; else the project of the plugins. */
  folder?: string
}

/** The machine's own npm. Yields whether it succeeded, and what it said. */
export async function npm({env}: Pick<Tools, 'env'>, args: readonly string[], {folder = pluginFolder(env), isVerbose = false}: NpmOptions = {}): Promise<{isDone: boolean; words: string}> {
  const {execa} = await import('execa')
  const registry = env.HOKKU_NPM_REGISTRY === undefined ? [] : [`--registry=${env.HOKKU_NPM_REGISTRY}`]
  const output = isVerbose ? ['pipe', 'inherit'] as const : 'pipe'
  const result = await execa('npm', [...args, '--no-audit', '--no-fund', `--loglevel=${env.HOKKU_NPM_LOG_LEVEL ?? (isVerbose ? 'verbose' : 'error')}`, ...registry], {
    cwd: folder, env: env as Record<string, string>, extendEnv: false, reject: false, stdin: 'ignore', stdout: output as 'pipe', stderr: output as 'pipe',
  })
  if (result.code === 'ENOENT') throw new CommandError('Plugins are installed by npm, and there is none here.')
  return {isDone: result.exitCode === 0, words: [result.stderr, result.stdout].filter(Boolean).join('\n')}
}
