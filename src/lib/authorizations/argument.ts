import {argument} from '../command/flags.js'

/** The authorization that a command is about. */
export const authorizationArgs = () => ({id: argument({description: 'ID of the authorization', required: true})})
