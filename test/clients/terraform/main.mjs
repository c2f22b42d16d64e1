// Terraform with Heroku's provider: what it brought about it must find as it is, and what it changed and destroyed too.
import {execFileSync, spawn} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {surround} from './surroundings.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'by-terraform-'))
cpSync(join(here, 'main.tf'), join(folder, 'main.tf'))
cpSync(process.env.EXAMPLE, join(folder, 'source'), {recursive: true})
execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=www.by-terraform.test', '-addext', 'subjectAltName=DNS:www.by-terraform.test',
  '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')], {stdio: 'ignore'})
// The provider as it was built, in place of one from Terraform's registry.
writeFileSync(join(folder, 'terraform.rc'), `provider_installation {\n  dev_overrides { "heroku/heroku" = "${join(here, 'bin')}" }\n  direct {}\n}\n`)
const {HEROKU_API_KEY, HEROKU_HOST} = process.env
const env = {...process.env, HEROKU_API_KEY, HEROKU_API_URL: HEROKU_HOST, HEROKU_EMAIL: 'owner@localhost', TF_CLI_CONFIG_FILE: join(folder, 'terraform.rc')}

const leave = await surround()
const other = ['-var', 'greeting=goodbye']
await terraform('resources are brought about', 'apply', '-auto-approve')
await terraform('a second plan is empty', 'plan', '-detailed-exitcode')
await terraform('they are changed', 'apply', '-auto-approve', ...other)
await terraform('a plan after that is empty', 'plan', '-detailed-exitcode', ...other)
await terraform('they are destroyed', 'destroy', '-auto-approve', ...other)
await leave()
rmSync(folder, {recursive: true})

/** Beside it the service for add-ons must go on answering. */
function terraform(title, command, ...flags) {
  const child = spawn('terraform', [command, '-input=false', '-no-color', ...flags], {cwd: folder, env})
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text))
  return new Promise((resolve, reject) => child.on('error', reject).on('close', status => {
    console.log(status === 0 ? `ok ${title}` : `not ok ${title}: ${status} ${output.trim().replaceAll(/\s+/g, ' ').slice(-500)}`)
    resolve()
  }))
}
