import type {Composition} from './context.js'
import type {Registry} from './registry.js'

import {CommandError, Silent} from './errors.js'
import {compose, contextOf} from './context.js'
import {onInterrupt} from './interrupt.js'
import {hasPlugins} from './plugin-folder.js'
import {runQuickly} from './quick-run.js'
import {resolve} from './registry.js'
import {reportOf} from './report.js'
import {isTyped} from './typed-flag.js'
import {userAgentOf} from './user-agent.js'

export interface Program {
  version: string
  /** The folder of package.json. */
  root: string
  registry: Registry
}

/**
 * The command line from end to end: finds the command, runs it, tells what failed and sets the exit code. Known
 * commands take a short way past oclif's own start; help, plugins' commands and DEBUG take the ordinary one.
 */
export async function main(program: Program): Promise<void> {
  const argv = process.argv.slice(2)
  const interrupt = onInterrupt()
  process.stdout.on('error', endWithoutReader)
  let composition: Composition | undefined
  const composed = () => (composition ??= compose(interrupt.signal, userAgentOf(program), `${program.root}/bin/platform.js`, program.registry))
  try {
    await dispatch(program, argv, composed)
    if (interrupt.signal.aborted) process.exitCode ??= 130
  } catch (error) {
    await tell(interrupt.signal.aborted && !(error instanceof Silent) ? new Silent(130) : error, program, argv, composed)
  } finally {
    interrupt.forget()
  }
}

async function dispatch(program: Program, argv: string[], composed: () => Composition): Promise<void> {
  const {id, name, argv: rest} = resolve(program.registry, argv[0] === '--version' ? ['version'] : argv)
  if (id === 'version' && rest.length === 0) return runPlainly(program, id, composed())
  if (id !== undefined && rest.includes('-h') && hasHelpFlag(program.registry, id)) return dispatch(program, [id, '--help'], composed)
  if (id !== undefined && !isTyped('--help', rest) && !process.env.DEBUG) return runQuickly(program, id, rest, composed)
  if (name !== '' && id === undefined && !name.startsWith('-') && !hasTopic(program.registry, name) && !process.stdin.isTTY && !hasPlugins(process.env)) {
    composed().out.warn(`${name} is not a hokku command.`)
    const [topic = ''] = name.split(':')
    throw new CommandError(`Run hokku help${hasTopic(program.registry, topic) ? ` ${topic}` : ''} for a list of available commands.`, {exit: 127})
  }
  const {runOrdinarily} = await import('./ordinary-run.js')
  await runOrdinarily(program, argv, composed)
}

/** A command without a word behind it needs no parser: `--version` is asked by scripts, and has to be quick. */
async function runPlainly({registry}: Program, id: string, composition: Composition): Promise<void> {
  const definition = registry[id]?.load()
  const context = contextOf(composition, {flags: {context: undefined, json: false}, args: {}, argv: [], commandLine: []})
  definition?.view?.(await definition.load(context), context)
}

async function tell(error: unknown, program: Program, argv: string[], composed: () => Composition): Promise<void> {
  const report = reportOf(error, process.stderr, process.env)
  if (report.text !== undefined) process.stderr.write(`${report.text}\n`)
  process.exitCode = report.exitCode
  if ((error as {showHelp?: boolean} | undefined)?.showHelp !== true) return
  const {showUsage} = await import('./ordinary-run.js')
  await showUsage(program, argv, composed)
}

/** Who read has seen enough, as `head` has: that is no failure. */
function endWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

/** `-h` is help's where a command says so; elsewhere it is another flag's, or none. */
const hasHelpFlag = (registry: Registry, id: string): boolean => 'help' in (registry[id]?.load().flags ?? {})

const hasTopic = (registry: Registry, name: string): boolean => Object.keys(registry).some(id => id.startsWith(`${name}:`))
