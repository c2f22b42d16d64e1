// Runs what people type most from the bundle in its home, and writes which sources were evaluated for it.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {evaluated, sourceOf} from './survey.mjs'
import {runTypical} from './typical.mjs'

const [, , root, home] = process.argv
const usual = new Set()
globalThis.__hkEvaluated = key => usual.add(sourceOf(root, key))
const {main, commands} = evaluated(root, readFileSync(join(home, 'all.cjs'), 'utf8'))
const registry = Object.fromEntries(Object.entries(commands).map(([id, load]) => [id, {aliases: [], load}]))
await runTypical(() => main()({version: '0.0.0', root, registry}), home)
writeFileSync(join(home, 'usual.json'), JSON.stringify([...usual]))
process.exit(0)
