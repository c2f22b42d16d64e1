// Runs what people type most, and keeps the compiled code.
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'

import {keep} from './keep.mjs'
import {runTypical} from './typical.mjs'

const [, , root, home] = process.argv
const {load, loaded, codeFile} = createRequire(import.meta.url)(join(root, 'bin/run.js'))
for (const words of ['--version', 'help']) load('first').exports.answered([words])
// A shell waits for a completion at each Tab.
await runTypical(() => load('cli').exports.start(), home, [['autocomplete:options', 'hokku config --app=']])
keepLoaded()
// Help asks every topic, which is to put nothing more into the others' files.
load('cli').exports.commands()
keepLoaded()
process.exit(0)

function keepLoaded() {
  for (const [name, {script}] of loaded) if (!existsSync(codeFile(name))) keep(codeFile(name), script)
}
