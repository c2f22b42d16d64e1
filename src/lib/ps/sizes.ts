import type {Formation, FormationUpdate} from '../api/types.js'

import {UsageError} from '../command/errors.js'

/** `['standard-1x']` for all types, `['web=basic', 'worker=standard-2x']` for some: what has to be changed. */
export function parseSizes(words: readonly string[], formation: readonly Formation[]): FormationUpdate[] {
  const [first = ''] = words
  if (!words.some(word => word.includes('='))) {
    if (words.length > 1) throw new UsageError('Only one size can be set for all process types. Name each: TYPE=SIZE.')
    return formation.map(({type}) => ({type, size: first}))
  }
  return words.map(word => parseSize(word, formation.map(({type}) => type)))
}

function parseSize(word: string, types: string[]): FormationUpdate {
  const [, type = '', size = ''] = /^([\w-]*)=([\w.-]+)$/.exec(word) ?? []
  if (size === '') throw new UsageError(`${word} is invalid. Must be in the format TYPE=SIZE.`)
  if (!types.includes(type)) throw new Error(`Type ${type} not found in process formation.\nTypes: ${types.join(', ')}`)
  return {type, size}
}
