import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** True where dist/ was built by this Node from these sources. */
export const isFresh = root => existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === stampOf(root)

export const writeStamp = (root, stamp) => writeFileSync(stampFile(root), stamp)

const stampFile = root => join(root, 'dist', 'stamp')

/** Names, sizes and times of all that goes into dist/. */
export function stampOf(root) {
  const hash = createHash('sha256').update(process.version)
  for (const file of ['package.json', 'package-lock.json', 'bin', 'scripts/build.mjs', 'scripts/build', 'src'].flatMap(path => filesOf(join(root, path)))) {
    const {size, mtimeMs} = statSync(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesOf(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, {recursive: true}).map(file => join(path, file)).filter(file => statSync(file).isFile()).sort()
}
