import {fileURLToPath} from 'node:url'

import {resolve} from '../../../src/lib/command/registry.js'
import {sourceRegistry} from '../../../src/lib/command/source-registry.js'
import {ours} from './additions.js'

const registry = await sourceRegistry(fileURLToPath(new URL('../../../src/commands', import.meta.url)))

/** The commands that the official command line, or a plugin of it, has. */
export const official = Object.keys(registry).filter(id => !ours.test(id)).sort()

/** The command that a line means. */
export const idOf = (line: readonly string[]): string | undefined => resolve(registry, line[0] === '--version' ? ['version'] : line).id
