import type {TestContext} from 'node:test'
import type {KeyPair} from '../../src/platform/world/authority.js'

import {connect} from 'node:tls'

import {issueLeaf, loadAuthority, newKey} from '../../src/platform/world/authority.js'
import {temporaryFolder} from './folder.js'

const day = 24 * 60 * 60 * 1000

/** An authority of somebody else's, and certificates of it. */
export async function otherAuthority(t: Pick<TestContext, 'after'>): Promise<{authority: KeyPair; issue: (...names: string[]) => Promise<KeyPair>}> {
  const authority = await loadAuthority(await temporaryFolder(t), Date.now())
  const issue = (...names: string[]) =>
    issueLeaf(authority, {names, addresses: [], key: newKey(), notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + 30 * day)})
  return {authority, issue}
}

export interface Served {fingerprint: string; isTrusted: boolean}

/** The certificate that a TLS client gets there who asks for a name. */
export function servedCertificate(port: number, servername: string, ca?: string): Promise<Served> {
  return new Promise((resolve, reject) => {
    const socket = connect({port, host: '127.0.0.1', servername, rejectUnauthorized: false, ...(ca !== undefined && {ca})}, () => {
      resolve({fingerprint: socket.getPeerCertificate().fingerprint256, isTrusted: socket.authorized})
      socket.destroy()
    })
    socket.on('error', reject)
  })
}
