import {argument} from '../command/flags.js'

const description = 'unique identifier or globally unique name of the add-on'

/** The add-on that a command is about. */
export const addonArgs = () => ({addon: argument({description, required: true})})
export const optionalAddonArgs = () => ({addon: argument({description})})
