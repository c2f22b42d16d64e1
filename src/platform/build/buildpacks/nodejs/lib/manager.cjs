// Which program installs an app's packages: the one whose lockfile is there, in the version that package.json names.
const {existsSync, readFileSync} = require('node:fs')
const {join} = require('node:path')

/** Yields {manager, spec, from, lockfile, lock}; throws an Error where there is more than one lockfile. */
exports.managerOf = (folder, content) => {
  const found = lockfiles.filter(([name]) => existsSync(join(folder, name)))
  const managers = new Set(found.map(([, manager]) => manager))
  if (managers.size > 1) throw new Error(`Two different lockfiles found: ${found.map(([name]) => name).join(' and ')}\nKeep the one of the package manager that you use, and remove the other from git.`)
  const [lockfile = '', family = named(content)?.name ?? 'npm'] = found[0] ?? []
  const lock = lockfile === '' ? '' : readFileSync(join(folder, lockfile), 'utf8')
  const wanted = wantedVersion(content, family)
  const isBerry = family === 'yarn' && (wanted ? !/^[\^~=v]*[01]\b/.test(wanted.version) : existsSync(join(folder, '.yarnrc.yml')) || /^__metadata:/m.test(lock))
  const manager = isBerry ? 'berry' : family
  return {manager, lockfile, lock, spec: specOf(manager, wanted?.version ?? defaultVersion(manager, lock)), from: wanted?.from ?? ''}
}

const lockfiles = [['npm-shrinkwrap.json', 'npm'], ['package-lock.json', 'npm'], ['yarn.lock', 'yarn'], ['pnpm-lock.yaml', 'pnpm']]

/** `packageManager`, as corepack reads it: `pnpm@9.1.0+sha512.…`. The registry's own checksum is what npm checks. */
function named({packageManager}) {
  const match = /^(npm|yarn|pnpm)@(\d[\w.-]*)(\+.*)?$/.exec(typeof packageManager === 'string' ? packageManager : '')
  return match ? {name: match[1], version: match[2]} : undefined
}

function wantedVersion(content, family) {
  const {name, version} = named(content) ?? {}
  if (name === family) return {version, from: 'packageManager'}
  const range = content.engines?.[family]
  return typeof range === 'string' && range.trim() !== '' && family !== 'npm' ? {version: range.trim(), from: `engines.${family}`} : undefined
}

/** pnpm reads a lockfile only in the versions that wrote its kind. */
function defaultVersion(manager, lock) {
  const format = /^lockfileVersion: *'?([\d.]+)/m.exec(lock)?.[1] ?? '9.0'
  return {npm: '', yarn: '1.x', berry: '4.x', pnpm: format.startsWith('5') ? '7.x' : format.startsWith('6') ? '8.x' : '10.x'}[manager]
}

/** As npm installs it. The first Yarn and its successor are different packages. */
const specOf = (manager, version) => (version === '' ? '' : `${{berry: '@yarnpkg/cli-dist'}[manager] ?? manager}@${version}`)
