import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {inOwnProcess} from './own-process.mjs'

/** The sources that are evaluated by what people type most, of a bundle of everything that is not minified. */
export function usualSources(root, text) {
  return inOwnProcess(root, 'record-usual.mjs', {
    prepare: home => writeFileSync(join(home, 'all.cjs'), text.replace(moduleHead, '$& __hkEvaluated($1);')),
    collect: home => new Set(JSON.parse(readFileSync(join(home, 'usual.json'), 'utf8'))),
  })
}

/** How esbuild begins a module, with the path of its source: `  "lazy:/…/main.ts"(exports) {`. */
const moduleHead = /^ {2}("[^"]+")\([^)]*\) \{$/gm
