import {spawn} from 'node:child_process'
import {join} from 'node:path'

import type {Files} from './build.js'

import {writeFiles} from './build.js'

export interface Ran {status: number; stdout: string; stderr: string}

/** A working tree with the real git, without the configuration of whoever runs the tests. */
export class GitClient {
  constructor(readonly folder: string) {}

  static async create(folder: string, files: Files, branch = 'main'): Promise<GitClient> {
    const client = new GitClient(folder)
    await writeFiles(folder, files)
    await client.must('init', '--quiet', `--initial-branch=${branch}`)
    await client.commit('First')
    return client
  }

  async commit(message: string, files: Files = {}): Promise<string> {
    await writeFiles(this.folder, files)
    await this.must('add', '--all')
    await this.must('commit', '--quiet', '--allow-empty', '-m', message)
    return this.must('rev-parse', 'HEAD')
  }

  /** Yields what it printed; throws where it failed. */
  async must(...args: string[]): Promise<string> {
    const {status, stdout, stderr} = await this.run(...args)
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${status}\n${stderr}`)
    return stdout.trim()
  }

  run(...args: string[]): Promise<Ran> {
    return runProgram('git', ['-c', 'user.name=Dev', '-c', 'user.email=dev@example.com', ...args], this.folder)
  }
}

export function runProgram(program: string, args: string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = {PATH: process.env['PATH'], HOME: join(cwd, '..'), LC_ALL: 'C', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0'}
    const child = spawn(program, args, {cwd, env, stdio: ['ignore', 'pipe', 'pipe']})
    const ran: Ran = {status: 0, stdout: '', stderr: ''}
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text))
    child.on('error', reject).on('close', code => resolve({...ran, status: code ?? 128}))
  })
}
