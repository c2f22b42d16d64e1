import {createRequire} from 'node:module'
import {join} from 'node:path'
import {runInThisContext} from 'node:vm'

import {usualSources} from './usual.mjs'

/**
 * The commands' declarations by id, what help says of topics, who imports what (by the path of a source, what it writes
 * in an import and the path of what it gets), and the sources that a usual command evaluates.
 */
export async function survey(root, files, bundle) {
  const contents = `
    exports.main = () => require('./src/lib/command/main.ts').main
    exports.oclifCommands = () => require('./src/lib/command/oclif-commands.ts')
    exports.topics = () => require('./src/lib/command/topics.ts').topics
    exports.commands = {${Object.entries(files).map(([id, file]) => `${JSON.stringify(id)}: () => require('${file}').default`).join(', ')}}`
  const {outputFiles: [{text}], metafile} = await bundle({contents, write: false, minify: false, metafile: true})
  const {commands, topics} = evaluated(root, text)
  return {
    commands: Object.fromEntries(Object.entries(commands).map(([id, load]) => [id, declared(load(), files[id])])),
    topics: topics(),
    imports: importsOf(root, metafile),
    usual: await usualSources(root, text),
  }
}

function declared(command, file) {
  if (typeof command?.load !== 'function') throw new Error(`${file} has no command as its default export.`)
  return command
}

/** What a bundle of everything exports. */
export function evaluated(root, text) {
  const file = join(root, 'dist/cli.cjs')
  const module = {exports: {}}
  runInThisContext(text, file)(module.exports, createRequire(file), module, file, join(root, 'dist'))
  return module.exports
}

function importsOf(root, {inputs}) {
  return new Map(Object.entries(inputs).map(([key, {imports}]) =>
    [sourceOf(root, key), new Map(imports.filter(({external}) => !external).map(({original, path}) => [original, sourceOf(root, path)]))]))
}

/** Under the root, from esbuild's name for it. */
export const sourceOf = (root, key) => key.replace(/^lazy:/, '').replace(`${root}/`, '')
