// static.json, as Heroku's static buildpack reads it (without its proxies).
const {existsSync, readFileSync} = require('node:fs')
const {join} = require('node:path')

/** Throws an Error whose message says what is wrong. `env` fills `${NAME}` in redirects. */
exports.readConfig = (folder, env = {}) => {
  const path = join(folder, 'static.json')
  const content = existsSync(path) ? parse(readFileSync(path, 'utf8')) : {}
  return {
    root: within(textOr(content, 'root', defaultRoot(folder)), 'root'),
    cleanUrls: content.clean_urls === true,
    httpsOnly: content.https_only === true,
    errorPage: textOr(content, 'error_page', undefined),
    routes: entries(content, 'routes').map(([pattern, file]) => ({matches: matcher(pattern), file: within(text(file, `routes["${pattern}"]`), `routes["${pattern}"]`)})),
    headers: entries(content, 'headers').map(([pattern, headers]) => ({matches: matcher(pattern), headers: headersOf(headers, pattern)})),
    redirects: entries(content, 'redirects').map(([pattern, target]) => redirect(pattern, target, env)),
  }
}

/** Heroku's own default is public_html/; most tools write to public/. */
const defaultRoot = folder => ['public_html', 'public'].find(name => existsSync(join(folder, name))) ?? '.'

function parse(source) {
  let content
  try {
    content = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`static.json is not JSON: ${error.message}`)
  }
  if (!isObject(content)) throw new Error('static.json is not an object.')
  return content
}

function entries(content, name) {
  const value = content[name] ?? {}
  if (!isObject(value)) throw new Error(`${name} of static.json is not an object.`)
  return Object.entries(value)
}

function headersOf(value, pattern) {
  if (!isObject(value)) throw new Error(`headers["${pattern}"] of static.json is not an object.`)
  for (const [name, content] of Object.entries(value)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(text(content, `header ${name}`)))
      throw new Error(`static.json: ${name} can't be sent as a header.`)
  }
  return value
}

function redirect(pattern, target, env) {
  const {url, status = 301} = isObject(target) ? target : {url: target}
  if (!Number.isInteger(status) || status < 300 || status > 399) throw new Error(`redirects["${pattern}"] of static.json has no status from 300 to 399.`)
  const location = text(url, `redirects["${pattern}"].url`).replace(/\$\{(\w+)\}/g, (_, name) => env[name] ?? '')
  return {matches: matcher(pattern), location, status}
}

/** `*` stands for anything but a slash, `**` for anything. */
function matcher(pattern) {
  const source = pattern.split(/(\*+)/).map(part => (/^\*\*/.test(part) ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
  const expression = new RegExp(`^${pattern.startsWith('/') ? '' : '/'}${source.join('')}$`)
  return path => expression.test(path)
}

function text(value, name) {
  if (typeof value !== 'string') throw new Error(`${name} of static.json is not a text.`)
  return value
}

/** A path below the app's folder, or the root. */
function within(path, name) {
  if (path.split(/[\\/]/).includes('..')) throw new Error(`${name} of static.json leads out of the app: ${path}`)
  return path
}

const textOr = (content, name, fallback) => (content[name] === undefined || content[name] === null ? fallback : text(content[name], name))
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
