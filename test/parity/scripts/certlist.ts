import {readFileSync} from 'node:fs'

import type {Script} from '../script.js'

import {files} from '../platform.js'

const read = (name: string) => readFileSync(`${files}/certificates/${name}`, 'utf8')

/** The same certificate, shown in every way. */
export const certlist: Script = {
  name: 'certlist',
  app: 'empty',
  sameApp: true,
  rows: [
    {api: 'POST /apps/{app}/sni-endpoints', body: {certificate_chain: read('one.crt'), private_key: read('one.key')}},
    {api: 'POST /apps/{app}/domains', body: {hostname: 'www.one.example.com', sni_endpoint: null}},
    'certs --app {app}',
    'certs:info --app {app}',
    'certs:info --show-domains --app {app}',
    'certs:info --endpoint nosuch --app {app}',
  ],
}
