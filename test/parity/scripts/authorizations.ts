import type {Script} from '../script.js'

export const authorizations: Script = {
  name: 'authorizations',
  app: 'empty',
  rows: [
    'authorizations:create --description {app} --scope read,identity --expires-in 3600',
    'authorizations:create --description {app} --short',
    'authorizations:info nosuch',
    'authorizations:revoke nosuch',
    'authorizations:rotate nosuch',
    'authorizations:update nosuch --description x',
    'clients:create client-{app} https://client.example.com/{app}',
    'clients:create client-{app} nowhere',
    'clients:info nosuch',
    'clients:destroy nosuch',
    'clients:rotate nosuch',
  ],
}
