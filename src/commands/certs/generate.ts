import {generate, ownerFlags, subjectOf} from '../../lib/certs/openssl.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, onApp, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'make a key with a signing request or a self-signed certificate, by openssl',
  examples: ['$ hokku certs:generate example.com', '$ hokku certs:generate example.com --selfsigned --now'],
  args: {domain: argument({description: 'domain name that it is for', required: true})},
  flags: {
    ...onApp(),
    ...ownerFlags(),
    keysize: string({description: 'bits of the RSA key (default: 2048)'}),
    now: boolean({description: 'ask nothing about the owner'}),
    selfsigned: boolean({description: 'make a self-signed certificate instead of a signing request'}),
  },
  async load(context) {
    const {api, args: {domain}, flags} = context
    const subject = await subjectOf(context, domain, flags)
    const endpoints = await api.sniEndpoint.list(flags.app)
    const files = await generate(context, {domain, subject, bits: flags.keysize ?? '2048', isSelfSigned: flags.selfsigned})
    const isServed = endpoints.some(endpoint => endpoint.ssl_cert.cert_domains.includes(domain))
    return {...files, next: isServed ? 'certs:update' : 'certs:add'}
  },
  view({key, request, certificate = 'CERTFILE', next}, {out}) {
    out.note(`Your key and ${request === undefined ? 'self-signed certificate' : 'certificate signing request'} have been generated.`)
    if (request === undefined) out.note('Next, run:')
    else out.note(`Submit the CSR in '${request}' to your preferred certificate authority.\nWhen you've received your certificate, run:`)
    out.note(`$ hokku ${next} ${certificate} ${key}`)
  },
})
