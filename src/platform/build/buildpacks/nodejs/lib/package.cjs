// Prints what a build must know of a package.json, as assignments for a shell. What is wrong with it goes to standard
// output too, with exit status 1.
const {createHash} = require('node:crypto')
const {existsSync, readFileSync} = require('node:fs')
const {join} = require('node:path')
const {managerOf} = require('./manager.cjs')
const {fits} = require('./semver.cjs')

const [folder] = process.argv.slice(2)
function parse(text) {
  try {
    const content = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (isObject(content)) return content
  } catch (error) {
    throw new Error(`Unable to parse package.json: ${error.message}`)
  }
  throw new Error('Unable to parse package.json: it is not an object.')
}

function plan(content) {
  const engines = isObject(content.engines) ? content.engines : {}
  const scripts = isObject(content.scripts) ? content.scripts : {}
  const version = process.versions.node
  const range = engineRange(engines.node)
  const {manager, spec, from, lockfile, lock} = managerOf(folder, content)
  return {
    node_range: range,
    npm_range: npmRange(engines.npm, manager, spec),
    node_version: version,
    node_fits: flag(fits(version, range)),
    node_package: `node-${process.platform}-${process.arch}`,
    manager,
    manager_program: manager === 'berry' ? 'yarn' : manager,
    manager_spec: checked(spec),
    manager_from: from,
    yarn_path: manager === 'berry' ? yarnPath() : '',
    lockfile,
    packages_key: createHash('sha256').update(JSON.stringify([manager, spec, lock, settings(), dependencies(content)])).digest('hex').slice(0, 32),
    has_links: flag(/"link": *true/.test(lock) || content.workspaces !== undefined || existsSync(join(folder, 'pnpm-workspace.yaml'))),
    has_packages: flag(dependencies(content).some(part => Object.keys(part).length > 0) || content.workspaces !== undefined),
    has_dev_packages: flag(Object.keys(object(content.devDependencies)).length > 0),
    ...Object.fromEntries(knownScripts.map(name => [`has_script_${name.replaceAll('-', '_')}`, flag(typeof scripts[name] === 'string')])),
  }
}

const knownScripts = [
  'build', 'heroku-cleanup', 'heroku-postbuild', 'heroku-prebuild', 'install', 'postinstall', 'postprepare', 'preinstall',
  'prepare', 'preprepare', 'start',
]

/** Where packageManager names npm, it is as good as engines.npm. */
const npmRange = (range, manager, spec) => engineRange(range) || (manager === 'npm' ? engineRange(spec.replace(/^npm@/, '')) : '')

/** `*` and a missing range ask for nothing. */
function engineRange(value) {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' || !/^[\w .*^~<>=|+-]*$/.test(value)) throw new Error(`The engines of package.json can't be read: ${JSON.stringify(value)}`)
  return value.trim() === '*' || value.trim() === 'x' ? '' : value.trim()
}

const checked = spec => {
  engineRange(spec.replace(/^@yarnpkg\/cli-dist@|^\w+@/, ''))
  return spec
}

/** The Yarn that an app brings along. */
const yarnPath = () => /^yarnPath: *"?([^"\n]+)"?/m.exec(textOf('.yarnrc.yml'))?.[1].trim() ?? ''
/** They decide too what node_modules looks like. */
const settings = () => ['.npmrc', '.yarnrc', '.yarnrc.yml'].map(textOf)
const textOf = name => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '')

const dependencies = content =>
  [content.dependencies, content.devDependencies, content.optionalDependencies, content.overrides, content.resolutions, content.pnpm].map(object)
const object = value => (isObject(value) ? value : {})
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
const flag = yes => (yes ? 'yes' : '')

function print(values) {
  for (const [name, value] of Object.entries(values)) console.log(`${name}='${value.replaceAll("'", `'\\''`)}'`)
}

try {
  print(plan(parse(readFileSync(join(folder, 'package.json'), 'utf8'))))
} catch (error) {
  console.log(error.message)
  process.exitCode = 1
}
