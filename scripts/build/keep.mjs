import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'

/** Writes what V8 has compiled of a script so far to the file that `bin/run.js` looks for it in. */
export function keep(file, script) {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, script.createCachedData())
}
