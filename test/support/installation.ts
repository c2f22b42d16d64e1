import {cpSync, existsSync, mkdtempSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

export const source = fileURLToPath(new URL('../../', import.meta.url))

interface Stamp {isFresh(root: string): boolean}
interface Bundler {bundleCommandLine(root: string, dist: string): Promise<void>}

/**
 * The built command line as it is installed, in a folder of its own: what `npm run build` has made of these sources,
 * or else made now. Without the compiled code, which is another file's to test.
 */
export async function makeInstallation(): Promise<string> {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hokku-installed-'))
  cpSync(join(source, 'bin'), join(root, 'bin'), {recursive: true})
  cpSync(join(source, 'package.json'), join(root, 'package.json'))
  symlinkSync(join(source, 'node_modules'), join(root, 'node_modules'))
  const {isFresh} = await script('stamp.mjs') as Stamp
  if (isFresh(source)) cpSync(join(source, 'dist'), join(root, 'dist'), {recursive: true, filter: file => !file.startsWith(join(source, 'dist/code'))})
  else await (await script('command-line.mjs') as Bundler).bundleCommandLine(source, join(root, 'dist'))
  return root
}

const script = (name: string): Promise<unknown> => import(pathToFileURL(join(source, 'scripts/build', name)).href)
