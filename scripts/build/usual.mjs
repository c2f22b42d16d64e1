import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {inOwnProcess} from './own-process.mjs'

/** The sources that are evaluated by what people type most, of a bundle of everything that is not minified. */
export async function usualSources(root, text) {
  const usual = await inOwnProcess(root, 'record-usual.mjs', {
    prepare: home => writeFileSync(join(home, 'all.cjs'), text.replace(moduleHead, '$& __hkEvaluated($1);')),
    collect: home => new Set(JSON.parse(readFileSync(join(home, 'usual.json'), 'utf8'))),
  })
  // Commands would still run, but slowly.
  if (!usual.has('src/lib/command/main.ts')) throw new Error('esbuild does not begin its modules in the way that is looked for here.')
  return usual
}

/** How esbuild begins a module, with the path of its source: `  "lazy:/…/main.ts"(exports) {`. */
const moduleHead = /^ {2}("[^"]+")\([^)]*\) \{$/gm
