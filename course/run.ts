// Runs the lessons: each in a clean home, with a platform of its own, from the built program.
//   npm run course           all
//   npm run course -- 26 30  some
// A topic without a lesson is counted as open.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import type {Lesson, Step} from './lesson.js'

import {matches} from './compare.js'
import {parseLesson} from './lesson.js'
import {Shell} from './shell.js'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
const stepLimit = 60_000
/** What a dyno takes is looked at every 20 seconds. */
const untilLimit = 45_000
/** The ports that the lessons show, the platform's and that of `hokku local`; each run has its own. */
const shownPorts = ['5750', '5006'] as const

const topics = JSON.parse(readFileSync(join(here, 'topics.json'), 'utf8')) as string[]
const chosen = process.argv.slice(2).map(Number)
const lessons = readLessons().filter(lesson => chosen.length === 0 || chosen.includes(lesson.number))
const count = {passed: 0, failed: 0}

for (const lesson of lessons) {
  const start = Date.now()
  const fault = await runLesson(lesson)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  count[fault ? 'failed' : 'passed']++
  console.log(`${fault ? '✖' : '✔'} ${String(lesson.number).padStart(3)}  ${lesson.title} (${seconds} s)`)
  if (fault) console.log(fault.replaceAll(/^/gm, '       '))
}
const open = chosen.length > 0 ? 0 : topics.length - lessons.length
if (open > 0) console.log(`  ${open} of ${topics.length} topics are open: their lessons are not written yet`)
console.log(`\ncourse: ${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0

function readLessons(): Lesson[] {
  const files = readdirSync(here).filter(file => /^\d{3}-.*\.md$/.test(file)).sort()
  return files.map(file => parseLesson(Number(file.slice(0, 3)), readFileSync(join(here, file), 'utf8')))
}

async function runLesson(lesson: Lesson): Promise<string | undefined> {
  const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hokku-lesson-'))
  const ports = exchange(await freePorts(shownPorts.length))
  const env = environment(home, ports.hide(shownPorts[0]))
  const shell = new Shell(env.HOME, env)
  let fault: string | undefined
  for (const step of lesson.steps) fault ??= await runStep(shell, step, ports)
  await shell.close()
  // A lesson that failed may have left dynos whose platform it killed: a new one adopts them, to end them.
  for (const command of fault ? ['platform:start', 'platform:stop'] : ['platform:stop']) {
    spawnSync(process.execPath, [join(root, 'bin/run.js'), command], {env, stdio: 'ignore', timeout: 60_000})
  }
  rmSync(home, {recursive: true, force: true})
  return fault
}

async function runStep(shell: Shell, step: Step, ports: Ports): Promise<string | undefined> {
  const deadline = Date.now() + untilLimit
  for (;;) {
    try {
      const {output, status} = await shell.run(ports.hide(step.command), stepLimit)
      const shown = ports.show(output)
      if (status === step.status && matches(step.expected, shown)) return undefined
      if (!step.until || Date.now() > deadline) return complaint(step, shown, status)
    } catch (error) {
      return complaint(step, (error as Error).message, -1)
    }
  }
}

function complaint(step: Step, output: string, status: number): string {
  const shown = [...step.expected, `[${step.status}]`]
  return [`line ${step.line}: $ ${step.command}`, '--- expected', ...shown, '--- got', output.trimEnd(), `[${status}]`].join('\n')
}

/** An empty home, the program under its name, the examples at hand, English words, no colour. */
function environment(home: string, port: string) {
  const bin = join(home, 'bin')
  const user = join(home, 'home')
  for (const folder of [bin, user]) mkdirSync(folder)
  symlinkSync(join(root, 'bin/run.js'), join(bin, 'hokku'))
  symlinkSync(join(root, 'examples'), join(user, 'examples'))
  return {
    HOME: user,
    PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
    HOKKU_PORT: port,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    NO_COLOR: '1',
    TERM: 'dumb',
    GIT_AUTHOR_NAME: 'You', GIT_AUTHOR_EMAIL: 'you@example.com', GIT_COMMITTER_NAME: 'You', GIT_COMMITTER_EMAIL: 'you@example.com',
    GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'init.defaultBranch', GIT_CONFIG_VALUE_0: 'main',
    EDITOR: 'false',
  }
}

interface Ports {hide(text: string): string; show(text: string): string}

/** Puts this run's ports in the place of those that the lessons show, and back. */
function exchange(real: readonly string[]): Ports {
  const pairs = shownPorts.map((shown, index) => [shown, real[index] ?? shown] as const)
  return {
    hide: text => pairs.reduce((result, [shown, port]) => result.replaceAll(shown, port), text),
    show: text => pairs.reduce((result, [shown, port]) => result.replaceAll(port, shown), text),
  }
}

/** Four digits as the ports that are shown have, so that tables keep their width. */
async function freePorts(count: number): Promise<string[]> {
  const ports = new Set<string>()
  while (ports.size < count) {
    const port = 5800 + Math.floor(Math.random() * 4000)
    if (await isFree(port)) ports.add(String(port))
  }
  return [...ports]
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer().on('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
