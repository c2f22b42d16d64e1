#!/usr/bin/env -S node --import tsx
// The command line from source, nothing built: `node --import tsx bin/dev.mjs apps`.
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const {main} = await import('../src/lib/command/main.ts')
const {sourceRegistry} = await import('../src/lib/command/source-registry.ts')
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
await main({version, root, registry: await sourceRegistry(join(root, 'src/commands'))})
