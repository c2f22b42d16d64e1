import {argument} from '../command/flags.js'

/** BACKUP_ID, by which one backup is meant: `b001`. */
export const backupArgs = (otherwise: string) => ({backup_id: argument({description: `ID of the backup. If omitted, ${otherwise} is meant.`})})
