import {BuildFailure} from './failure.js'

/** The `default_process_types` of what a buildpack's `bin/release` printed (YAML). */
export async function parseRelease(text: string, buildpack: string): Promise<Record<string, string>> {
  // Most say nothing, and the parser takes its time to load.
  if (/^[\s{}-]*$/.test(text)) return {}
  const {parse} = await import('yaml')
  try {
    return processTypes(parse(text) as unknown)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new BuildFailure(`Push rejected, bin/release of ${buildpack} printed no YAML: ${reason}`)
  }
}

function processTypes(content: unknown): Record<string, string> {
  const types = isObject(content) ? content['default_process_types'] : undefined
  if (!isObject(types)) return {}
  return Object.fromEntries(Object.entries(types).flatMap(([type, command]) => (isProcess(type, command) ? [[type, command]] : [])))
}

const isProcess = (type: string, command: unknown): command is string => /^[-\w]+$/.test(type) && typeof command === 'string' && command.trim() !== ''
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
