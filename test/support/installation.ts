import {cpSync, existsSync, mkdtempSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

export const source = fileURLToPath(new URL('../../', import.meta.url))

interface Stamp {isFresh(root: string): boolean}
type Bundle = (root: string, dist: string) => Promise<void>

/**
 * Both programs as they are installed, in a folder of their own: what `npm run build` has made of these sources (as
 * `npm test` lets it do first), or else made now. Without the compiled code, which is another file's to test.
 */
export async function makeInstallation(): Promise<string> {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hokku-installed-'))
  cpSync(join(source, 'bin'), join(root, 'bin'), {recursive: true})
  cpSync(join(source, 'package.json'), join(root, 'package.json'))
  symlinkSync(join(source, 'node_modules'), join(root, 'node_modules'))
  const {isFresh} = await script('stamp.mjs') as Stamp
  if (isFresh(source)) cpSync(join(source, 'dist'), join(root, 'dist'), {recursive: true, filter: file => !file.startsWith(join(source, 'dist/code'))})
  else await bundleInto(join(root, 'dist'))
  return root
}

async function bundleInto(dist: string): Promise<void> {
  const {bundleCommandLine} = await script('command-line.mjs') as {bundleCommandLine: Bundle}
  const {bundlePlatform} = await script('platform.mjs') as {bundlePlatform: Bundle}
  await Promise.all([bundleCommandLine(source, dist), bundlePlatform(source, dist)])
}

const script = (name: string): Promise<unknown> => import(pathToFileURL(join(source, 'scripts/build', name)).href)
