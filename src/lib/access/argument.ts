import {argument} from '../command/flags.js'

/** Whom a command is about. */
export const emailArgs = () => ({email: argument({description: 'email address of the team member', required: true})})
