import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {build} from 'esbuild'

import {helpers, lazyModules} from './lazy.mjs'
import {listingOf, namesOf} from './listing.mjs'
import {asFunction} from './as-function.mjs'
import {divide} from './parts.mjs'
import {survey} from './survey.mjs'

const target = 'node20'
const common = {bundle: true, platform: 'node', target, format: 'cjs', legalComments: 'none', logLevel: 'warning', charset: 'ascii'}
/** What oclif needs to find plugins and to print help: no use on the short way, and the ordinary one has its own copy. */
const elsewhere = ['typescript', 'tinyglobby', 'minimatch', 'ejs', 'cli-spinners', 'lilconfig', 'wsl-utils']
/** Large, and needed by few commands: each a file of its own. */
const apart = ['inquirer', 'simple-git', 'execa', 'tar', 'yaml']

/**
 * In the folder `dist`: `first.cjs` answers what needs no command; `cli.cjs`, whose `start()` runs the command line, has
 * what usual commands need of all that several topics have in common, `seldom.cjs` the rest of it, and `topics` the
 * commands, a file a topic, so that a command reads little more than it runs. `commands.cjs` has them all for oclif.
 */
export async function bundleCommandLine(root, dist) {
  const files = commandFiles(root)
  const {commands, topics: described, imports, usual} = await survey(root, files, options => bundle(root, options))
  const {topics, core, seldom} = divide(files, imports, usual)
  const inCore = fromOthers(root, imports, core, 'core')
  const inSeldom = fromOthers(root, imports, seldom, 'seldom')
  await Promise.all([
    bundle(root, {contents: first(listingOf(root, commands, described)), outfile: join(dist, 'first.cjs')}),
    bundle(root, {contents: start(root, namesOf(commands)) + sharedOf(core), outfile: join(dist, 'cli.cjs'), plugins: [inSeldom]}),
    bundle(root, {contents: sharedOf(seldom), outfile: join(dist, 'seldom.cjs'), plugins: [inCore]}),
    ...Object.entries(topics).map(([topic, ids]) =>
      bundle(root, {contents: commandsOf(files, ids), outfile: join(dist, `topics/${topic}.cjs`), plugins: [inCore, inSeldom]})),
    ...apart.map(name => bundleApart(root, dist, name)),
  ])
  writeFileSync(join(dist, 'commands.cjs'), "Object.defineProperty(exports, 'COMMANDS', {enumerable: true, get: () => require('../bin/run.js').load('cli').exports.commands()})\n")
}

/** By id: `src/commands/apps/info.ts` is `apps:info`, an `index.ts` the bare topic. */
function commandFiles(root) {
  const files = readdirSync(join(root, 'src/commands'), {recursive: true}).filter(file => file.endsWith('.ts')).sort()
  return Object.fromEntries(files.map(file => [file.replace(/\.ts$/, '').replace(/(^|\/)index$/, '').replaceAll('/', ':'), `./src/commands/${file}`]))
}

/** What is asked most and needs no command: read alone, so that it comes at once. */
const first = known => `exports.answered = argv => require('./src/lib/command/first-answers.ts').answeredAtOnce(argv, ${JSON.stringify(known)})`

/**
 * The frame and the list of commands, which is text until it is asked for: V8 reads that in a fraction of the time that
 * as many functions take.
 */
function start(root, names) {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return `
    const load = id => require('part:topics/' + id.split(':', 1)[0])[id]()
    const registry = Object.fromEntries(Object.entries(JSON.parse(${JSON.stringify(JSON.stringify(names))})).map(([id, aliases]) => [id, {aliases, load: () => load(id)}]))
    const program = {version: ${JSON.stringify(version)}, root: require('node:path').dirname(__dirname), registry}
    exports.start = () => require('./src/lib/command/main.ts').main(program)
    exports.commands = () => require('./src/lib/command/oclif-commands.ts').oclifCommands(program)\n`
}

/** What other files ask for, by the path of its source. */
const sharedOf = sources => `
    const shared = {${[...sources].filter(([, isAsked]) => isAsked).map(([path]) => `${JSON.stringify(path)}: () => require('./${path}')`).join(',\n')}}
    exports.shared = path => shared[path]()`

const commandsOf = (files, ids) => ids.map(id => `exports[${JSON.stringify(id)}] = () => require('${files[id]}').default`).join('\n')

const bundle = (root, {contents, plugins = [], ...options}) => build({
  ...common,
  minify: true,
  ...options,
  absWorkingDir: root,
  stdin: {contents, resolveDir: root},
  banner: {js: asFunction.banner + helpers},
  footer: {js: asFunction.footer},
  external: [...elsewhere, 'part:*'],
  plugins: [packagesApart, ordinaryCore, ...plugins, lazyModules(root, {target})],
})

/** What is in another file is asked of that as `<name>:<path>`. */
const fromOthers = (root, imports, sources, name) => ({
  name: `from-${name}`,
  setup(build) {
    build.onResolve({filter: /./}, ({path, importer}) => {
      const imported = imports.get(importer === '' ? '<stdin>' : importer.slice(root.length + 1))?.get(path)
      return sources.has(imported) ? {path: `${name}:${imported}`, external: true} : undefined
    })
  },
})

const packagesApart = {
  name: 'packages-apart',
  setup(build) {
    build.onResolve({filter: new RegExp(`^(${apart.join('|')})$`)}, ({path}) => ({path: `part:apart/${path}`, external: true}))
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
  banner: {js: asFunction.banner},
  footer: {js: asFunction.footer},
})
