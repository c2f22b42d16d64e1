import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'

import {build} from 'esbuild'

import {banner, lazyModules} from './lazy.mjs'

const target = 'node20'
const common = {bundle: true, platform: 'node', target, format: 'cjs', legalComments: 'none', logLevel: 'warning', charset: 'ascii'}
/** What oclif needs to find plugins and to print help: no use on the short way, and the ordinary one has its own copy. */
const elsewhere = ['typescript', 'tinyglobby', 'minimatch', 'ejs', 'cli-spinners', 'lilconfig', 'wsl-utils']
/** Large, and needed by few commands: each a file of its own. */
const apart = ['inquirer', 'simple-git', 'execa', 'tar', 'yaml']

/** `cli.cjs` in the folder `dist`: `start()` runs the command line, `COMMANDS` are its commands for oclif. */
export async function bundleCommandLine(root, dist) {
  const ids = commandIds(root)
  const [names] = await Promise.all([aliasesOf(root, ids), ...apart.map(name => bundleApart(root, dist, name))])
  await bundle(root, entry(root, ids, names), {outfile: join(dist, 'cli.cjs'), minify: true})
}

/** `src/commands/apps/info.ts` is `apps:info`, an `index.ts` the bare topic. */
function commandIds(root) {
  const files = readdirSync(join(root, 'src/commands'), {recursive: true}).filter(file => file.endsWith('.ts')).sort()
  return Object.fromEntries(files.map(file => [file.replace(/\.ts$/, '').replace(/(^|\/)index$/, '').replaceAll('/', ':'), `./src/commands/${file}`]))
}

/** Every name a command goes by, asked of the declarations themselves. */
async function aliasesOf(root, ids) {
  const {outputFiles: [{text}]} = await bundle(root, `exports.all = {${Object.entries(ids).map(([id, file]) => `${JSON.stringify(id)}: require('${file}').default`).join(', ')}}`, {write: false})
  const module = {exports: {}}
  new Function('exports', 'require', 'module', '__filename', '__dirname', text)(module.exports, createRequire(join(root, 'dist/cli.cjs')), module, join(root, 'dist/cli.cjs'), join(root, 'dist'))
  const names = Object.fromEntries(Object.entries(module.exports.all).map(([id, definition]) => {
    if (typeof definition?.load !== 'function') throw new Error(`${ids[id]} has no command as its default export.`)
    return [id, [...(definition.aliases ?? []), ...(definition.hiddenAliases ?? [])]]
  }))
  refuseDoubles([...Object.keys(ids), ...Object.values(names).flat()])
  return names
}

function refuseDoubles(names) {
  const double = names.find((name, at) => names.indexOf(name) !== at)
  if (double) throw new Error(`Two commands go by the name ${double}.`)
}

function entry(root, ids, names) {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const rows = Object.entries(ids).map(([id, file]) => `${JSON.stringify(id)}: {load: () => require('${file}').default, aliases: ${JSON.stringify(names[id])}}`)
  return `
    const registry = {${rows.join(',\n')}}
    const program = {version: ${JSON.stringify(version)}, root: require('node:path').dirname(__dirname), registry}
    exports.start = () => require('./src/lib/command/main.ts').main(program)
    Object.defineProperty(exports, 'COMMANDS', {enumerable: true, get: () => require('./src/lib/command/oclif-commands.ts').oclifCommands(program)})`
}

const bundle = (root, contents, options) => build({
  ...common,
  ...options,
  stdin: {contents, resolveDir: root},
  banner: {js: banner},
  external: elsewhere,
  plugins: [packagesApart, ordinaryCore, lazyModules(root, {target})],
})

const packagesApart = {
  name: 'packages-apart',
  setup(build) {
    build.onResolve({filter: new RegExp(`^(${apart.join('|')})$`)}, ({path}) => ({path: `./apart/${path}.cjs`, external: true}))
  },
}

/** Help and plugins meet the `@oclif/core` that plugins import, whole; commands have their own, lazy copy. */
const ordinaryCore = {
  name: 'ordinary-core',
  setup(build) {
    build.onResolve({filter: /^@oclif\/core$/}, ({path, importer}) =>
      importer.endsWith('ordinary-run.ts') ? {path, external: true} : undefined)
  },
}

const bundleApart = (root, dist, name) => build({
  ...common,
  minify: true,
  stdin: {contents: `module.exports = require('${name}')`, resolveDir: root},
  outfile: join(dist, `apart/${name}.cjs`),
})
