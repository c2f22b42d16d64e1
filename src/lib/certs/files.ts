import {readFile} from 'node:fs/promises'

import {argument} from '../command/flags.js'

/** CRT and KEY: PEM files. */
export const certificateArgs = () => ({
  CRT: argument({description: 'path of the certificate file', required: true}),
  KEY: argument({description: 'path of the key file', required: true}),
})

/** What the API takes of the two files. */
export async function readCertificate(args: {CRT: string; KEY: string}) {
  const [chain, key] = await Promise.all([args.CRT, args.KEY].map(path => readFile(path, 'utf8')))
  return {certificate_chain: chain ?? '', private_key: key ?? ''}
}
