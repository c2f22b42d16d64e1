// What the provider has no resources for: a team, and a service that add-ons are made of.
import {createServer} from 'node:http'

const {HEROKU_API_KEY, HEROKU_HOST} = process.env

/** Yields what takes it away again. */
export async function surround() {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({id: 'theirs', config: {TFBUCKET_URL: 'https://bucket.test/1'}}))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  await api('POST', '/platform/addon-services', manifest(`http://127.0.0.1:${server.address().port}`))
  await api('POST', '/teams', {name: 'by-terraform-team'})
  return async () => {
    await api('DELETE', '/teams/by-terraform-team')
    await api('DELETE', '/platform/addon-services/tfbucket')
    server.close()
    server.closeAllConnections()
  }
}

const manifest = base => ({
  id: 'tfbucket', name: 'Terraform Bucket', plans: [{name: 'small'}, {name: 'large'}],
  api: {
    config_vars_prefix: 'TFBUCKET', config_vars: ['TFBUCKET_URL'], password: 'secret', sso_salt: 'salt', version: '3', requires: ['many_per_app', 'attachable'],
    production: {base_url: `${base}/heroku/resources`, sso_url: `${base}/sso`},
  },
})

async function api(method, path, body) {
  const headers = {accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${HEROKU_API_KEY}`, 'content-type': 'application/json'}
  const reply = await fetch(`${HEROKU_HOST}${path}`, {method, headers, body: JSON.stringify(body)})
  if (!reply.ok) console.log(`not ok ${method} ${path}: ${reply.status} ${await reply.text()}`)
}
