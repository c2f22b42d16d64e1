import {writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import type {AddOnSso} from '../api/types.js'
import type {Client} from '../api/client.js'

import {resolveAddOn} from './resolve.js'

/** The page that signs a person on at an add-on's dashboard: one of the service's, or a form here that sends itself there. */
export async function signOnUrl(api: Client, name: string, app: string | undefined): Promise<string> {
  const sso = await api.addOnSso.infoByApp(app ?? (await resolveAddOn(api, name, null)).app.name, name, {version: '3.sdk'})
  if (sso.method === 'get') return sso.action
  const file = join(tmpdir(), 'heroku-sso.html')
  await writeFile(file, formOf(sso), {mode: 0o600})
  return pathToFileURL(file).href
}

const formOf = ({action, params}: AddOnSso) => `<!doctype html>
<title>Signing on…</title>
<body onload="document.forms[0].submit()">
<form method="post" action="${escaped(action)}">
${Object.entries(params).map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(String(value))}">`).join('\n')}
</form>
`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
