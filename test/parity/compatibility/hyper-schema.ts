import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/**
 * Which endpoints Heroku's public hyper-schema links to, one name a link: some are linked from two resources. The
 * schema itself isn't part of the project; where it lies beside the checkout, a test holds this list to it.
 */
export const hyperSchema = JSON.parse(readFileSync(fileURLToPath(new URL('hyper-schema.json', import.meta.url)), 'utf8')) as readonly string[]
