import type {Site} from '../model/addresses.js'
import type {Vault} from '../store/vault.js'

import {apiUrl, secureUrl} from '../model/addresses.js'

/** Where logs and outputs are read. These URLs are secrets: whoever has one may read what stands behind it. */
const logPrefix = '/streams/logs/'
const outputPrefix = '/streams/outputs/'

/** `secret`: of `createLogSession`. */
export const logSessionUrl = (site: Site, secret: string): string => `${apiUrl(site)}${logPrefix}${secret}`

export const logSecretOf = (path: string): string | undefined => (path.startsWith(logPrefix) ? path.slice(logPrefix.length) : undefined)

/** The output of a build or a release phase: the same URL each time it is shown, for as long as the output is kept. */
export const outputUrl = ({settings, vault}: {settings: Site; vault: Vault}, outputId: string): string =>
  `${apiUrl(settings)}${outputPath(vault, outputId)}`

/** By TLS: the official command line reads the output of tests by nothing else. */
export const secureOutputUrl = ({settings, vault}: {settings: Site; vault: Vault}, outputId: string): string =>
  `${secureUrl(settings)}${outputPath(vault, outputId)}`

const outputPath = (vault: Vault, outputId: string) => `${outputPrefix}${outputId}.${vault.sign(purpose + outputId)}`

/** Undefined where the path is none of an output, null where it was not us who made it. */
export function outputIdOf(vault: Vault, path: string): string | null | undefined {
  if (!path.startsWith(outputPrefix)) return undefined
  const [id = '', signature = ''] = path.slice(outputPrefix.length).split('.')
  return vault.isSigned(purpose + id, signature) ? id : null
}

/** What is signed for one end must be good for no other. */
const purpose = 'output '
