import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import {transform} from 'esbuild'

/**
 * Modules are evaluated when something of theirs is first used, not when they are imported: most of what a command
 * could need it doesn't. Our sources are turned into CommonJS for it; `@oclif/core` and what it stands on are so already.
 */
export const lazyModules = (root, {target}) => ({
  name: 'lazy-modules',
  setup(build) {
    // A source imports `./x.js` and means `./x.ts`. In a namespace of their own, or esbuild would take what they have
    // become for ES modules, as the package's type says.
    build.onResolve({filter: /^\.\.?\/.*\.[jt]s$/}, ({path, resolveDir}) => {
      const source = join(resolveDir, path).replace(/\.js$/, '.ts')
      return source.startsWith(join(root, 'src')) && existsSync(source) ? {path: source, namespace: 'lazy'} : undefined
    })
    build.onLoad({filter: /\.ts$/, namespace: 'lazy'}, async ({path}) => {
      const {code} = await transform(readFileSync(path, 'utf8'), {
        loader: 'ts', format: 'cjs', target, supported: {'dynamic-import': false}, define: {'import.meta.url': '__filename'},
      })
      return {contents: lazyImports(withSharedHelpers(code), esbuildImport), loader: 'js', resolveDir: dirname(path)}
    })
    build.onLoad({filter: lazyPackages}, ({path}) => ({contents: lazyImports(readFileSync(path, 'utf8'), typescriptImport), loader: 'js'}))
  },
})

/** What esbuild puts at the head of each CommonJS file, once for all of them. */
export const helpers = `
var __hkProp = Object.defineProperty
var __hkExport = (target, all) => { __hkProp(target, '__esModule', {value: true}); for (const name in all) __hkProp(target, name, {get: all[name], enumerable: true}) }
var __hkCopy = (to, from) => { for (const key of Object.getOwnPropertyNames(from)) if (key !== 'default' && !Object.hasOwn(to, key)) __hkProp(to, key, {get: () => from[key], enumerable: true}); return to }
var __hkToESM = mod => mod && mod.__esModule ? mod : __hkCopy({default: mod}, mod ?? {})
`.trim().replaceAll('\n', ';')

const lazyPackages = /node_modules\/(@oclif\/core\/lib|debug|supports-color|clean-stack|wrap-ansi|string-width|widest-line|ejs|indent-string|ansi-escapes)\/.*\.js$/
// Only names of esbuild's making: that of a namespace import is the writer's, and may be a property's too.
const esbuildImport = /^var (import_\w+) = ((?:__hkToESM\()?require\("[^"]+"\)\)?);$/gm
const typescriptImport = /^(?:const|var|let) (\w+) = ((?:__importDefault\(|__importStar\()?require\("[^"]+"\)\)?);$/gm

/** `var a = require("b")` becomes a function that requires at its first call, and each `a` a call. */
function lazyImports(source, pattern) {
  const names = []
  let code = source.replace(pattern, (_, name, expression) => {
    names.push(name)
    return `let $v_${name}; const $l_${name} = () => $v_${name} ??= ${expression};`
  })
  for (const name of names) code = code.replace(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'), `($l_${name}())`)
  return code.replace(/^exports\.(\w+) = (__importStar\(require\("[^"]+"\)\));$/gm, (_, name, expression) =>
    `{ let v; Object.defineProperty(exports, "${name}", { enumerable: true, configurable: true, get: () => v ??= ${expression} }); }`)
}

function withSharedHelpers(code) {
  const start = code.indexOf('var stdin_exports = {};\n')
  if (start === -1) return code
  return code.slice(start)
    .replace('var stdin_exports = {};\n', '')
    .replace('module.exports = __toCommonJS(stdin_exports);\n', '')
    .replaceAll('__export(stdin_exports, ', '__hkExport(exports, ')
    .replace(/__reExport\(stdin_exports, (.*), module\.exports\);/g, '__hkCopy(exports, $1);')
    .replaceAll('__toESM(', '__hkToESM(')
}
