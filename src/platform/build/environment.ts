import {mkdir, writeFile} from 'node:fs/promises'
import {delimiter, dirname, join} from 'node:path'

/**
 * The environment that a buildpack's programs get. It holds nothing of the app's config, which buildpacks read from the
 * folder ENV_DIR, and of the platform's own only what reaching the network here needs.
 */
export function buildEnvironment(build: BuildEnvironment, host: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return {
    // A package that one app's build fetched need not be fetched for another's.
    ...(Object.keys(host).every(name => !/^npm_config_cache$/i.test(name)) && {npm_config_cache: build.npmCache}),
    ...passedOn(host),
    PATH: [dirname(process.execPath), host['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter),
    HOME: build.home, TMPDIR: build.temporary, LANG: 'C.UTF-8', STACK: build.stack, REQUEST_ID: build.requestId,
    BUILDPACK_LOG_FILE: '/dev/null', ...(build.sourceVersion !== null && {SOURCE_VERSION: build.sourceVersion}),
  }
}

export interface BuildEnvironment {
  /** Folders of this build alone. */
  home: string
  temporary: string
  /** Kept from build to build, for all apps. */
  npmCache: string
  stack: string
  requestId: string
  /** The commit, or what the client called the version. */
  sourceVersion: string | null
}

/** Config vars as buildpacks read them: one file each. */
export async function writeEnvFolder(folder: string, config: Record<string, string>): Promise<string> {
  await mkdir(folder, {recursive: true, mode: 0o700})
  await Promise.all(Object.entries(config).map(([name, value]) => writeFile(join(folder, name), value, {mode: 0o600})))
  return folder
}

/**
 * For git where it fetches something for a build: with the configuration and the keys of the platform's user, who may
 * have access to private repositories, and without ever asking anybody.
 */
export function fetchEnvironment(host: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const own = ['HOME', 'PATH', 'SSH_AUTH_SOCK', 'TMPDIR', 'USER', 'XDG_CONFIG_HOME'].flatMap(name => (host[name] === undefined ? [] : [[name, host[name]]]))
  return {
    ...passedOn(host), ...(Object.fromEntries(own) as Record<string, string>), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '',
    SSH_ASKPASS: '', GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
  }
}

/** Certificates, proxies, and where registries and their mirrors are: a `.curlrc` in CURL_HOME is one for any buildpack. */
const needed = [
  /^(https?|ftp|all|no)_proxy$/i, /^npm_config_/i, /_CA_(BUNDLE|CERTS)$/, /^SSL_CERT_(FILE|DIR)$/, /^GIT_SSL_CA(INFO|PATH)$/,
  /^PIP_(CERT|INDEX_URL|EXTRA_INDEX_URL)$/, /^UV_(DEFAULT_INDEX|INDEX_URL|PYTHON_INSTALL_MIRROR)$/, /^GO(PROXY|SUMDB|NOSUMDB|PRIVATE|NOPROXY)$/,
  /^BUNDLE_MIRROR__/, /^CURL_HOME$/, /^NODE_BINARY_URL$/,
]

/** `npm run` sets these for the project it runs in: the platform's own. */
const foreign = /^npm_config_(prefix|local_prefix|global_prefix|user_agent|noproxy|init_module|node_gyp|npm_version|globalconfig)$/i

export function passedOn(host: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(host).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries.filter(([name]) => needed.some(pattern => pattern.test(name)) && !foreign.test(name)))
}
