import {argument} from '../command/flags.js'

/** HOSTNAME, which most commands of the topic can't do without. */
export const hostnameArgs = () => ({hostname: argument({description: 'unique identifier of the domain or full hostname', required: true})})
