import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The languages come in the order of Heroku. */
export const languages = ['ruby', 'nodejs', 'python', 'java', 'php', 'go'] as const

/** The order in which the built-in buildpacks are asked whether an app is for them; the first that says yes has it. */
export const detectionOrder = [...languages, 'static', 'procfile'] as const

/** Those that only an app's list of buildpacks can name. */
export const builtInNames = [...detectionOrder, 'monorepo', 'multi-procfile'] as const

/** The folder of a built-in buildpack. */
export const builtInFolder = (name: string): string => join(root(), name)

/** Beside this file in the sources; in the package, in `buildpacks` beside the bundle. */
function root(): string {
  // A bundle in CommonJS has no import.meta.url, a module no __dirname.
  const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
  const found = [here, join(here, 'buildpacks'), join(here, '..', 'buildpacks')].find(folder => existsSync(join(folder, 'nodejs', 'bin', 'compile')))
  if (found === undefined) throw new Error(`The built-in buildpacks are missing beside ${here}.`)
  return found
}
