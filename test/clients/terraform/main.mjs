// Terraform with Heroku's provider: what it brought about it must find as it is, and what it changed and destroyed too.
import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'by-terraform-'))
copyFileSync(join(here, 'main.tf'), join(folder, 'main.tf'))
// The provider as it was built, in place of one from Terraform's registry.
writeFileSync(join(folder, 'terraform.rc'), `provider_installation {\n  dev_overrides { "heroku/heroku" = "${join(here, 'bin')}" }\n  direct {}\n}\n`)
const {HEROKU_API_KEY, HEROKU_HOST} = process.env
const env = {...process.env, HEROKU_API_KEY, HEROKU_API_URL: HEROKU_HOST, HEROKU_EMAIL: 'owner@localhost', TF_CLI_CONFIG_FILE: join(folder, 'terraform.rc')}

const other = ['-var', 'greeting=goodbye']
terraform('resources are brought about', 'apply', '-auto-approve')
terraform('a second plan is empty', 'plan', '-detailed-exitcode')
terraform('they are changed', 'apply', '-auto-approve', ...other)
terraform('a plan after that is empty', 'plan', '-detailed-exitcode', ...other)
terraform('they are destroyed', 'destroy', '-auto-approve', ...other)
rmSync(folder, {recursive: true})

function terraform(title, command, ...flags) {
  const {status, stdout, stderr} = spawnSync('terraform', [command, '-input=false', '-no-color', ...flags], {cwd: folder, env, encoding: 'utf8'})
  console.log(status === 0 ? `ok ${title}` : `not ok ${title}: ${status} ${`${stdout}${stderr}`.trim().replaceAll(/\s+/g, ' ').slice(-500)}`)
}
