import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('proven', import.meta.url))

/** Client → the endpoints (`app.create`) that it was seen to use, and to be answered well. */
export const provenOn = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(readdirSync(folder).sort().map(file => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as string[]]))

/** From now on a client is proven on these. */
export function prove(client: string, used: Iterable<string>): void {
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, `${client}.json`), `${JSON.stringify([...new Set(used)].sort(), undefined, 2)}\n`)
}
