import {object, optional, string} from '../shape.js'
import {waitStatus} from './postgres-database.js'

/** What the service says to an upgrade of Postgres itself. */
export const shape = object({message: string})

const wanted = object({version: optional(string)})

export const takes = {cancel: object({}), dryRun: wanted, prepare: wanted, run: wanted}

export const answers = {waitStatus}
