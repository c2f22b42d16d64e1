import type {Script} from '../script.js'

const of = (name: string) => `{files}/certificates/${name}.crt {files}/certificates/${name}.key`

export const certs: Script = {
  name: 'certs',
  app: 'empty',
  rows: [
    'certs --app {app}',
    'certs:auto --app {app}',
    'certs:auto:enable --app {app}',
    {api: 'POST /apps/{app}/domains', body: {hostname: 'www.{app}.example.com', sni_endpoint: null}},
    'certs:auto:refresh --app {app}',
    'certs:auto:enable --app nosuch-{app}',
    'certs:auto:refresh --app nosuch-{app}',
    'certs:auto:disable --app {app} --confirm {app}',
    'certs:auto:disable --app {app} --confirm nonsense',
    {run: 'certs:auto:disable --app {app}', differs: 'noQuestionIntoTheVoid', ours: {exit: 2, stderr: '--confirm'}},
    `certs:add ${of('one')} --app {app}`,
    {keep: 'cert', from: '/apps/{app}/sni-endpoints', member: 'name'},
    'certs:add {files}/certificates/one.crt {files}/certificates/two.key --app {app}',
    'certs:add nowhere.crt nowhere.key --app {app}',
    {run: 'certs:add --app {app}', differs: 'ownFlagsInHelp', ours: {stderr: 'Missing 2 required args'}},
    'certs:info --app {app}',
    'certs:info --name nosuch --app {app}',
    `certs:update ${of('two')} --name {cert} --app {app} --confirm {app}`,
    `certs:update ${of('two')} --name nosuch --app {app} --confirm {app}`,
    `certs:update ${of('two')} --name {cert} --app {app} --confirm nonsense`,
    'certs:info --name {cert} --app {app}',
    'certs:remove --name {cert} --app {app} --confirm {app}',
    'certs:remove --name {cert} --app {app} --confirm {app}',
    'certs:remove --app {app} --confirm {app}',
    'certs:generate one.example.com --selfsigned --now --app {app}',
    {run: 'certs:generate --now --app {app}', differs: 'ownFlagsInHelp', ours: {stderr: 'Missing 1 required arg'}},
    {run: 'certs:generate two.example.com --subject /CN=two.example.com --keysize 4 --app {app}', exitOnly: true},
  ],
}
