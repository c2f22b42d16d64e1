import {buildSync} from 'esbuild'
import {spawn} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {basename} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * A program of a test's own that is started again and again, made into one file of JavaScript first: that starts in a
 * third of the time. `start` resolves when it has printed the words.
 */
export function program(source: URL): {start(args: string[], until: string): Promise<ChildProcess>} {
  const outfile = fileURLToPath(new URL(`../../node_modules/.cache/hokku-test/${basename(source.pathname, '.ts')}-${process.pid}.mjs`, import.meta.url))
  buildSync({entryPoints: [fileURLToPath(source)], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error'})
  return {
    start(args, until) {
      const child = spawn(process.execPath, [outfile, ...args], {stdio: ['ignore', 'pipe', 'inherit']})
      return new Promise((resolve, reject) => {
        let output = ''
        child.stdout.on('data', chunk => (output += String(chunk)).includes(until) && resolve(child))
        child.once('close', () => reject(new Error(`It ended before it was ${until}: ${output}`)))
      })
    },
  }
}
