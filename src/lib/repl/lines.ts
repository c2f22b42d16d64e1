import {createInterface} from 'node:readline'

import type {Tools} from '../command/define.js'
import type {Session} from './state.js'

import {completions} from '../autocomplete/complete.js'
import {commandLines} from '../autocomplete/words.js'

/** What is typed, line after line, until the end of the input. Between two lines the terminal is whoever's runs. */
export async function* linesOf(tools: Tools, session: Session): AsyncGenerator<string> {
  if (!tools.out.isInteractive) {
    yield* createInterface({input: process.stdin}) as AsyncIterable<string>
    return
  }
  for (;;) {
    const line = await typedLine(tools, session)
    if (line === undefined) return
    yield line
  }
}

const typedLine = (tools: Tools, {flags, history}: Session): Promise<string | undefined> =>
  new Promise(resolve => {
    const reader = createInterface({
      input: process.stdin, output: process.stdout, history: [...history], terminal: true,
      prompt: `${flags.app ?? 'hokku'} > `,
      completer: (line: string, answer: (error: null, found: [string[], string]) => void) => void completed(tools, line, flags.app).then(found => answer(null, found)),
    })
    let line: string | undefined
    reader.on('line', text => {
      line = text
      reader.close()
    })
    // Ctrl-C drops what has been typed, as a shell's does.
    reader.on('SIGINT', () => {
      line = ''
      process.stdout.write('\n')
      reader.close()
    })
    reader.once('close', () => resolve(line))
    reader.prompt()
  })

/** As in a shell: commands and flags from the list, names from the cache. */
async function completed(tools: Tools, line: string, app: string | undefined): Promise<[string[], string]> {
  const last = /\S*$/.exec(line)?.[0] ?? ''
  const found = await candidates(tools, line, last, app)
  return [found.filter(word => word.startsWith(last)), last]
}

async function candidates(tools: Tools, line: string, last: string, app: string | undefined): Promise<string[]> {
  const [first = ''] = line.trimStart().split(/\s+/)
  const lines = commandLines(tools.commands).map(words => words.split(' '))
  if (first === last) return lines.map(([id = '']) => id)
  if (last.startsWith('-') && !last.includes('=')) return lines.find(([id]) => id === first)?.slice(1) ?? []
  const names = await completions(tools, `hokku ${line}`, app)
  const flag = /^--[\w-]+=/.exec(last)?.[0] ?? ''
  return names.map(name => `${flag}${name}`)
}
