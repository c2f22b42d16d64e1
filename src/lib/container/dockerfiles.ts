import {existsSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'

/** A file that the image of a process type is built of. */
export interface Dockerfile {type: string; file: string}

/** The Dockerfile of a folder, for the type that is named; `Dockerfile.TYPE` here and below it where that is wished. */
export function findDockerfiles(folder: string, types: readonly string[], isRecursive: boolean): Dockerfile[] {
  if (!isRecursive) {
    const file = join(folder, 'Dockerfile')
    return existsSync(file) ? types.map(type => ({type, file})) : []
  }
  const found = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(path => /^Dockerfile\.\w+$/.test(basename(path)) && !path.includes('node_modules'))
  const all = found.sort().map(path => ({type: basename(path).slice('Dockerfile.'.length), file: join(folder, path)}))
  return types.length === 0 ? all : all.filter(({type}) => types.includes(type))
}
