'use strict'
// Evaluates a bundle of dist/ with V8's compiled code for it, which saves a third of a command's time. The build leaves
// that code beside the bundle; another version of Node makes its own at its first run and keeps it in the cache folder.
const {mkdirSync, readFileSync, renameSync, writeFileSync} = require('node:fs')
const {dirname, join} = require('node:path')
const {Script} = require('node:vm')

const root = dirname(__dirname)
const engine = `${process.version}-${process.platform}-${process.arch}`

/** `{exports, script, file}` of `dist/<name>.cjs`. */
exports.load = function load(name) {
  const file = join(root, 'dist', `${name}.cjs`)
  const source = read(file, 'latin1')
  if (source === undefined) {
    process.stderr.write('    Error: Hokku is not built here yet. Run `npm run build`.\n')
    process.exit(1)
  }
  const script = compiled(source, file, name)
  const module = {exports: {}, filename: file}
  script.runInThisContext().call(module.exports, module.exports, requireFrom(dirname(file)), module, file, dirname(file))
  return {exports: module.exports, script, file: codeFile(name)}
}

/** A bundle asks for its neighbours and for packages. Node's own createRequire would load all of its ES modules' machinery. */
const requireFrom = folder => id => require(id.startsWith('./') ? join(folder, id) : id)

/** Where the build keeps a bundle's compiled code. */
const codeFile = name => join(root, 'dist', 'code', engine, name)
exports.codeFile = codeFile

function compiled(source, file, name) {
  const text = `(function (exports, require, module, __filename, __dirname) {${source}\n})`
  const compile = cachedData => new Script(text, {filename: file, cachedData})
  const built = read(codeFile(name))
  if (built) {
    const script = compile(built)
    if (!script.cachedDataRejected) return script
  }
  const own = ownCodeFile(source, name)
  const kept = read(own)
  const script = compile(kept)
  // After the run it holds the functions that were needed, which V8 compiles only then.
  if (!kept || script.cachedDataRejected) process.once('exit', () => keep(own, script))
  return script
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
