import {list, object, string} from '../shape.js'

/** A way into a dyno: an SSH server that takes the key that was sent, and the key by which it is known itself. */
export const shape = object({tunnel_host: string, client_user: string, dyno_ip: string, proxy_public_key: string})

/** A public key as OpenSSH writes it. */
export const takes = {create: object({client_key: string})}

export const answers = {list: list(object({dyno_name: string}))}
