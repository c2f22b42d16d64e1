import {argument, onApp} from '../command/flags.js'

const description = 'config var with the connection string, unique name, ID or alias of the database; APP_NAME:: before it for that of another app'

/** DATABASE, without which most commands of the topic mean the app's DATABASE_URL. */
export const databaseArgs = () => ({database: argument({description: `${description}. If omitted, DATABASE_URL is meant.`})})
export const databasesArgs = () => ({database: argument({description: `${description}. If omitted, all databases are meant.`})})
export const requiredDatabase = () => argument({description, required: true})
export const databaseFlags = onApp
