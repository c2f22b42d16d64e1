// Which file answers a path.
const {stat} = require('node:fs/promises')
const {join, normalize, sep} = require('node:path')

/**
 * Yields {file, stats, status}, {location, status} or {status}. `path` is a URL's path as it came, `query` what follows it
 * with its question mark.
 */
exports.resolve = async (path, query, {folder, config, secure, host}) => {
  if (config.httpsOnly && !secure) return {status: 301, location: `https://${host}${path}${query}`}
  const decoded = decode(path)
  if (decoded === undefined) return {status: 400}
  const redirect = config.redirects.find(({matches}) => matches(decoded))
  if (redirect) return {status: redirect.status, location: redirect.location}
  const root = join(folder, config.root)
  const found = await fileAt(root, decoded, config)
  if (found) return found.folder ? {status: 301, location: `${path.replace(/^\/+/, '/')}/${query}`} : {status: 200, ...found}
  return (await routed(root, decoded, config)) ?? (await errorPage(root, config))
}

/** Undefined for what is badly encoded or would lead out of the root. */
function decode(path) {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.startsWith('/') && !decoded.includes('\0') && !decoded.split(/[\\/]/).includes('..') ? decoded : undefined
  } catch {
    return undefined
  }
}

async function fileAt(root, path, {cleanUrls}) {
  if (isHidden(path)) return undefined
  const full = join(root, normalize(path))
  const stats = await look(full)
  if (stats?.isFile()) return path.endsWith('/') ? undefined : {file: full, stats}
  if (stats?.isDirectory()) {
    const index = join(full, 'index.html')
    const indexStats = await look(index)
    if (indexStats?.isFile()) return path.endsWith('/') ? {file: index, stats: indexStats} : {folder: true}
  }
  if (!cleanUrls || path.endsWith('/')) return undefined
  const page = await look(`${full}.html`)
  return page?.isFile() ? {file: `${full}.html`, stats: page} : undefined
}

/** What a repository has beside its pages, where the pages are at its root; names with a dot, except `.well-known`. */
const isHidden = path =>
  path.split('/').some(name => (name.startsWith('.') && name !== '.well-known') || name === 'node_modules') ||
  /^\/(Procfile|static\.json|app\.json|package(-lock)?\.json)$/.test(path)

/** Routes answer for what is no file: `/**` to index.html makes a single-page app. */
async function routed(root, path, {routes}) {
  const route = routes.find(({matches}) => matches(path))
  const stats = route && (await look(join(root, route.file)))
  return stats?.isFile() ? {status: 200, file: join(root, route.file), stats} : undefined
}

async function errorPage(root, {errorPage: page}) {
  const file = join(root, page ?? '404.html')
  const stats = file.startsWith(root.endsWith(sep) ? root : root + sep) ? await look(file) : undefined
  return stats?.isFile() ? {status: 404, file, stats} : {status: 404}
}

const look = path => stat(path).catch(() => undefined)
