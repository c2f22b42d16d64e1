#!/usr/bin/env node
'use strict'
// Evaluates the bundles of dist/ with V8's compiled code for them, which saves a third of a command's time. The build leaves
// that code beside them; another version of Node makes its own at its first run and keeps it in the cache folder. It is
// all in this one file, as reading a second would cost each command a little.
const {mkdirSync, readFileSync, renameSync, writeFileSync} = require('node:fs')
const {dirname, join} = require('node:path')
const {Script} = require('node:vm')

const root = dirname(__dirname)
const engine = `${process.version}-${process.platform}-${process.arch}`

/** The bundles that this process has evaluated, by name: `{exports, script}` of `dist/<name>.cjs`. */
const loaded = new Map()
exports.loaded = loaded

exports.load = name => loaded.get(name) ?? evaluated(name)

function evaluated(name) {
  const file = join(root, 'dist', `${name}.cjs`)
  const source = read(file, 'latin1')
  if (source === undefined) {
    process.stderr.write('    Error: Hokku is not built here yet. Run `npm run build`.\n')
    process.exit(1)
  }
  const script = compiled(source, file, name)
  const module = {exports: {}, filename: file}
  const bundle = {script, get exports() { return module.exports }}
  loaded.set(name, bundle)
  script.runInThisContext().call(module.exports, module.exports, requireOf, module, file, dirname(file))
  return bundle
}

/**
 * A bundle asks for others as `part:<name>`, for sources that others have as `core:<path>` and `seldom:<path>`, and for
 * packages. Node's own createRequire would load all of its ES modules' machinery.
 */
function requireOf(id) {
  if (id.startsWith('core:')) return exports.load('cli').exports.shared(id.slice(5))
  if (id.startsWith('seldom:')) return exports.load('seldom').exports.shared(id.slice(7))
  return id.startsWith('part:') ? exports.load(id.slice(5)).exports : require(id)
}

/** Where the build keeps a bundle's compiled code. */
const codeFile = name => join(root, 'dist', 'code', engine, name)
exports.codeFile = codeFile

function compiled(source, file, name) {
  const compile = cachedData => new Script(source, {filename: file, cachedData})
  const built = read(codeFile(name))
  if (built) {
    const script = compile(built)
    if (!script.cachedDataRejected) return script
  }
  const own = ownCodeFile(source, name)
  const kept = read(own)
  const script = compile(kept)
  // After the run it holds the functions that were needed, which V8 compiles only then.
  if (!kept || script.cachedDataRejected) keepAtExit(own, script)
  return script
}

const toKeep = new Map()

function keepAtExit(file, script) {
  if (toKeep.size === 0) process.once('exit', () => toKeep.forEach((made, to) => keep(to, made)))
  toKeep.set(file, script)
}

function ownCodeFile(source, name) {
  let hash = 0
  for (let at = 0; at < source.length; at += 7) hash = (hash * 31 + source.charCodeAt(at)) | 0
  const {env} = process
  return join(env.XDG_CACHE_HOME || join(env.HOME || '/tmp', '.cache'), 'hokku', 'code', engine, `${name}-${source.length}-${hash >>> 0}`)
}

function keep(file, script) {
  try {
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(`${file}.${process.pid}`, script.createCachedData())
    renameSync(`${file}.${process.pid}`, file)
  } catch {
    // A folder that can't be written to costs time, nothing else.
  }
}

function read(file, encoding) {
  try {
    return readFileSync(file, encoding)
  } catch {
    return undefined
  }
}

if (require.main === module) {
  const argv = process.argv.slice(2)
  const isPlain = argv.length === 0 || (argv.length === 1 && /^(--version|version|--help|help)$/.test(argv[0]))
  if (!isPlain || !exports.load('first').exports.answered(argv)) exports.load('cli').exports.start()
}
