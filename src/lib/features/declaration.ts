import {argument} from '../command/flags.js'

export const featureArgs = (of: 'account' | 'app') => ({feature: argument({description: `unique identifier or name of the ${of} feature`, required: true})})
