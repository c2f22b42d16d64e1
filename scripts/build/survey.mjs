import {createRequire} from 'node:module'
import {join} from 'node:path'
import {runInThisContext} from 'node:vm'

/**
 * The commands' declarations by id, what help says of topics, and who imports what: by the path of a source, what it
 * writes in an import and the path of what it gets.
 */
export async function survey(root, files, bundle) {
  const contents = `
    exports.frame = () => [require('./src/lib/command/main.ts'), require('./src/lib/command/oclif-commands.ts')]
    exports.topics = require('./src/lib/command/topics.ts').topics
    exports.commands = {${Object.entries(files).map(([id, file]) => `${JSON.stringify(id)}: require('${file}').default`).join(', ')}}`
  const {outputFiles: [{text}], metafile} = await bundle({contents, write: false, minify: false, metafile: true})
  const {commands, topics} = evaluated(root, text)
  for (const [id, command] of Object.entries(commands)) {
    if (typeof command?.load !== 'function') throw new Error(`${files[id]} has no command as its default export.`)
  }
  return {commands, topics, imports: importsOf(root, metafile)}
}

function evaluated(root, text) {
  const file = join(root, 'dist/cli.cjs')
  const module = {exports: {}}
  runInThisContext(text, file)(module.exports, createRequire(file), module, file, join(root, 'dist'))
  return module.exports
}

function importsOf(root, {inputs}) {
  const pathOf = key => key.replace(/^lazy:/, '').replace(`${root}/`, '')
  return new Map(Object.entries(inputs).map(([key, {imports}]) =>
    [pathOf(key), new Map(imports.filter(({external}) => !external).map(({original, path}) => [original, pathOf(path)]))]))
}
