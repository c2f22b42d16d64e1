import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'

import {dataFolder} from '../backend/folders.js'

type Variables = Record<string, string>

/**
 * What other programs need to reach this platform: the official `heroku`, curl, git, Terraform and the SDKs. Our
 * authority is added to what the shell trusts already, never put in its place, and evaluating it twice changes nothing.
 */
export async function platformEnvironment({api, backend, env}: Tools): Promise<Variables> {
  const account = await api.account.info()
  const {apiUrl, authorityFile} = backend
  const key = (await backend.token()) ?? ''
  const {hostname} = new URL(apiUrl)
  // Made with the first that asks for it.
  if (authorityFile !== undefined) await api.platform.authority()
  return {
    HEROKU_HOST: apiUrl, HEROKU_API_KEY: key,
    // Terraform's names of the same.
    HEROKU_API_URL: apiUrl, HEROKU_EMAIL: account.email,
    // Side ways of the official command line that otherwise lead to the internet.
    HEROKU_DATA_HOST: hostname, HEROKU_PARTICLEBOARD_URL: apiUrl, HEROKU_BUILDPACK_REGISTRY_URL: apiUrl,
    DISABLE_TELEMETRY: 'true', HEROKU_SKIP_NEW_VERSION_CHECK: '1',
    ...(authorityFile === undefined ? {} : trust(env, authorityFile)),
    ...gitSettings(env, backend.gitHost, authorityFile, key),
  }
}

/** Programs and the variable by which each finds authorities: Node adds the file's to its own, the others only read the file. */
function trust(env: Tools['env'], authorityFile: string): Variables {
  const additive = {NODE_EXTRA_CA_CERTS: bundle(env, 'node', env.NODE_EXTRA_CA_CERTS, authorityFile)}
  const system = systemBundle()
  const exclusive = ['SSL_CERT_FILE', 'CURL_CA_BUNDLE', 'REQUESTS_CA_BUNDLE'] as const
  // git's own variable beats its settings, ours among them.
  const git = env.GIT_SSL_CAINFO ? {GIT_SSL_CAINFO: bundle(env, 'git', env.GIT_SSL_CAINFO, authorityFile)} : {}
  return {...additive, ...git, ...Object.fromEntries(exclusive.map(name => [name, bundle(env, name.toLowerCase(), env[name] || env.SSL_CERT_FILE || system, authorityFile)]))}
}

/** A file with what was trusted and our authority behind it. A file of ours counts as what it was made from. */
function bundle(env: Tools['env'], name: string, trusted: string | undefined, authorityFile: string): string {
  const folder = join(dataFolder(env), 'trust')
  const file = join(folder, `${name}.pem`)
  if (trusted === file) return file
  mkdirSync(folder, {recursive: true})
  const before = trusted !== undefined && existsSync(trusted) ? readFileSync(trusted, 'utf8').trimEnd() : ''
  const text = `${before}${before === '' ? '' : '\n'}${readFileSync(authorityFile, 'utf8')}`
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
  return file
}

/** Where systems keep what they trust. */
const systemBundle = (): string | undefined =>
  ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/ssl/cert.pem', '/etc/ssl/ca-bundle.pem'].find(existsSync)

/** git takes settings from numbered variables; ours go behind those that are there, once. */
function gitSettings(env: Tools['env'], gitHost: string, authorityFile: string | undefined, key: string): Variables {
  const wanted: Variables = {
    ...(authorityFile === undefined ? {} : {[`http.https://${gitHost}/.sslCAInfo`]: authorityFile}),
    [`credential.https://${gitHost}.helper`]: `!f() { test "$1" = get && echo username=hokku && echo password=${key}; }; f`,
  }
  const count = Number(env.GIT_CONFIG_COUNT ?? 0) || 0
  const present = Array.from({length: count}, (_, at) => env[`GIT_CONFIG_KEY_${at}`])
  const settings: Variables = {}
  let next = count
  for (const [name, value] of Object.entries(wanted)) {
    const at = present.includes(name) ? present.indexOf(name) : next++
    settings[`GIT_CONFIG_KEY_${at}`] = name
    settings[`GIT_CONFIG_VALUE_${at}`] = value
  }
  return {...settings, GIT_CONFIG_COUNT: String(next)}
}
