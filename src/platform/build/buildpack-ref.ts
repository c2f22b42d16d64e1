import {BuildFailure} from './failure.js'

/** Where a buildpack comes from. */
export type BuildpackOrigin =
  | {kind: 'built-in'; name: string}
  | {kind: 'folder'; path: string}
  | {kind: 'git'; url: string; ref: string | undefined}
  | {kind: 'tarball'; url: string}

export interface BuildpackReference {
  /** As it is shown: `heroku/nodejs`, or what the user gave. */
  shown: string
  /** As the API gives it: `urn:buildpack:heroku/nodejs` for those with a name. */
  url: string
  name: string | null
  origin: BuildpackOrigin
}

/** What a user may write as a buildpack. Throws `BuildFailure` where it is none of the kinds we know. */
export function parseBuildpack(source: string): BuildpackReference {
  const builtIn = builtInOf(source)
  if (builtIn !== undefined) return named(`heroku/${builtIn}`, {kind: 'built-in', name: builtIn})
  const name = /^(?:urn:buildpack:)?([-\w]+\/[-\w]+)$/.exec(source)?.[1]
  if (name !== undefined) return named(name, officialOrigin(name))
  return {shown: source, url: source, name: null, origin: originOf(source)}
}

const named = (name: string, origin: BuildpackOrigin): BuildpackReference => ({shown: name, url: `urn:buildpack:${name}`, name, origin})

/** Names of ours, and the other names under which Heroku knows the same buildpack. */
const builtIns: Record<string, string[]> = {
  ruby: ['heroku/ruby', 'github.com/heroku/heroku-buildpack-ruby'],
  nodejs: ['heroku/nodejs', 'github.com/heroku/heroku-buildpack-nodejs'],
  python: ['heroku/python', 'github.com/heroku/heroku-buildpack-python'],
  java: ['heroku/java', 'github.com/heroku/heroku-buildpack-java'],
  php: ['heroku/php', 'github.com/heroku/heroku-buildpack-php'],
  go: ['heroku/go', 'github.com/heroku/heroku-buildpack-go'],
  static: ['heroku/static', 'heroku-community/static', 'github.com/heroku/heroku-buildpack-static'],
  procfile: ['heroku/procfile'],
  monorepo: ['heroku/monorepo', 'github.com/lstoll/heroku-buildpack-monorepo', 'github.com/timanovsky/subdir-heroku-buildpack'],
  'multi-procfile': ['heroku/multi-procfile', 'heroku-community/multi-procfile', 'github.com/heroku/heroku-buildpack-multi-procfile'],
}

/**
 * The official buildpacks' addresses at GitHub lead to those built in, which need nothing from the network. With a
 * `#ref` a user wants just that version: then it is fetched.
 */
function builtInOf(source: string): string | undefined {
  const bare = source.replace(/^urn:buildpack:/, '').replace(/^https:\/\//, '').replace(/\.git$/, '').replace(/\/$/, '')
  return Object.keys(builtIns).find(name => builtIns[name]?.includes(bare))
}

/** Other official ones are fetched from where Heroku publishes them. */
function officialOrigin(name: string): BuildpackOrigin {
  const [owner, short] = name.split('/')
  if (owner === 'heroku') return {kind: 'git', url: `https://github.com/heroku/heroku-buildpack-${short}`, ref: undefined}
  throw new BuildFailure(`Push rejected, there is no buildpack ${name} here.\nGive the URL of its git repository instead.`)
}

function originOf(source: string): BuildpackOrigin {
  const [address = '', ref] = source.split('#')
  if (ref?.startsWith('-')) throw new BuildFailure(`Push rejected, that is not a version of a buildpack: ${ref}`)
  if (/^https?:\/\/.*\.(tgz|tar\.gz)$/.test(address)) return {kind: 'tarball', url: address}
  if (/^(https?|git|ssh|file):\/\/./.test(address) || /^[-\w.]+@[-\w.]+:./.test(address)) return {kind: 'git', url: address, ref}
  if (/^(\/|\.\.?(\/|$))/.test(address)) return ref === undefined ? {kind: 'folder', path: address} : {kind: 'git', url: address, ref}
  throw new BuildFailure(`Push rejected, that is not a buildpack: ${source}\nIt should be a name (heroku/nodejs), a git URL or a path.`)
}
