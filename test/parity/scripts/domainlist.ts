import type {Script} from '../script.js'

/** The same domains, listed in every way. */
export const domainlist: Script = {
  name: 'domainlist',
  app: 'empty',
  sameApp: true,
  rows: [
    {api: 'POST /apps/{app}/domains', body: {hostname: 'www.{app}.example.com', sni_endpoint: null}},
    {api: 'POST /apps/{app}/domains', body: {hostname: '*.{app}.example.com', sni_endpoint: null}},
    'domains --app {app}',
    'domains --app {app} --json',
    'domains --app {app} --csv',
    "domains --app {app} --columns 'Domain Name' --sort 'Domain Name'",
    "domains --app {app} --filter 'Domain Name=www'",
    'domains --app {app} --filter www',
    'domains --app {app} --extended',
  ],
}
