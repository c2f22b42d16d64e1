import {first} from './001-first.js'
import {buildStack} from './002-build-stack.js'
import {people} from './003-people.js'
import {pipelines} from './004-pipelines.js'
import {addOns} from './005-add-ons.js'
import {lists} from './006-lists.js'
import {favorites} from './007-favorites.js'
import {spaces} from './008-spaces.js'

/** SQL that takes the database from one version to the next. */
export interface Migration {name: string; statements: string[]}

/** In order: the first makes version 1. */
export const migrations: readonly Migration[] = [first, buildStack, people, pipelines, addOns, lists, favorites, spaces]
