import {string} from '../command/flags.js'
import {databaseFlags} from './arguments.js'

export const moveFlags = () => ({
  ...databaseFlags(),
  'exclude-table-data': string({description: 'tables whose rows stay where they are, with semicolons between them'}),
})
