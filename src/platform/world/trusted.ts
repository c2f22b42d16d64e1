import {rootCertificates} from 'node:tls'

import type {Certificates} from './certificates.js'

/** Whom the platform trusts as a client: everybody's authorities, and its own, for what apps of its serve. */
export const trusted = async (certificates: Certificates): Promise<string[]> => [...rootCertificates, (await certificates.authority()).pem]
