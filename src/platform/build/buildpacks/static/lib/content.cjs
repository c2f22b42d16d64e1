// How a file travels: its type, its tag, its compression, its range.
const {createHash} = require('node:crypto')
const {createReadStream} = require('node:fs')
const {extname} = require('node:path')
const zlib = require('node:zlib')

const types = {
  '.avif': 'image/avif', '.css': 'text/css', '.csv': 'text/csv', '.gif': 'image/gif', '.htm': 'text/html', '.html': 'text/html',
  '.ico': 'image/x-icon', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg', '.js': 'text/javascript', '.json': 'application/json',
  '.map': 'application/json', '.md': 'text/markdown', '.mjs': 'text/javascript', '.mp3': 'audio/mpeg', '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg', '.otf': 'font/otf', '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf', '.txt': 'text/plain', '.wasm': 'application/wasm', '.wav': 'audio/wav', '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json', '.webp': 'image/webp', '.woff': 'font/woff', '.woff2': 'font/woff2',
  '.xml': 'application/xml', '.zip': 'application/zip',
}

exports.typeOf = file => {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  return /^text\/|json|javascript|xml/.test(type) ? `${type}; charset=utf-8` : type
}

/** Pictures and the like are compressed already; what is very small doesn't gain. */
const gains = (type, size) => size >= 256 && /^text\/|json|javascript|xml|wasm|font\/[ot]tf/.test(type)

/** `br`, `gzip` or undefined: what the client takes, the smaller first. */
exports.encodingFor = (accepted = '', type, size) => {
  if (!gains(type, size)) return undefined
  const takes = new Set(accepted.split(',').map(part => part.trim().toLowerCase()).filter(part => !/;\s*q=0(\.0*)?$/.test(part)).map(part => part.split(';')[0].trim()))
  return ['br', 'gzip'].find(name => takes.has(name) || takes.has('*'))
}

/** Quality 4 of brotli is smaller than gzip's best and as quick as its usual. */
exports.compressor = encoding =>
  encoding === 'br' ? zlib.createBrotliCompress({params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 4}}) : zlib.createGzip()

const tags = new Map()

/** Of the content, so that a deploy that doesn't change a file leaves it in every cache. */
exports.tagOf = async (file, {size, mtimeMs}) => {
  const known = tags.get(file)
  if (known?.size === size && known.mtimeMs === mtimeMs) return known.tag
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  const tag = hash.digest('base64url').slice(0, 20)
  tags.set(file, {size, mtimeMs, tag})
  return tag
}

/** `bytes=0-99` → {start, end}; `'unsatisfiable'`; undefined where all of it is asked for, or several parts. */
exports.rangeOf = (header, size) => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const start = match[1] === '' ? Math.max(size - Number(match[2]), 0) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start > end || start >= size ? 'unsatisfiable' : {start, end}
}
