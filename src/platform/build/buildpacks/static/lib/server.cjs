// Serves the files of a static site. It needs nothing but Node.
const {createReadStream} = require('node:fs')
const {createServer} = require('node:http')
const {join} = require('node:path')
const {pipeline} = require('node:stream')
const {readConfig} = require('./config.cjs')
const {compressor, encodingFor, rangeOf, tagOf, typeOf} = require('./content.cjs')
const {resolve} = require('./site.cjs')

const folder = join(__dirname, '..', '..')
const config = readConfig(folder, process.env)

const server = createServer((request, response) => {
  answer(request, response).catch(error => {
    console.error(error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
server.listen(process.env.PORT ?? 5000, () => console.log(`Serving ${config.root} on port ${server.address().port}`))
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
  })
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(request, response, 405, {allow: 'GET, HEAD'})
  const [, path = '/', query = ''] = /^([^?]*)(\?.*)?$/s.exec(request.url)
  const secure = request.headers['x-forwarded-proto'] === 'https'
  const found = await resolve(path, query, {folder, config, secure, host: request.headers.host ?? ''})
  for (const {matches, headers} of config.headers) if (matches(path)) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (found.location !== undefined) return end(request, response, found.status, {location: encodeURI(decodeSafely(found.location))})
  if (found.file === undefined) return end(request, response, found.status)
  await send(request, response, found)
}

async function send(request, response, {file, stats, status}) {
  const type = typeOf(file)
  const encoding = encodingFor(request.headers['accept-encoding'], type, stats.size)
  const tag = `"${await tagOf(file, stats)}${encoding ? `-${encoding}` : ''}"`
  setDefaults(response, {'content-type': type, etag: tag, vary: 'Accept-Encoding', 'last-modified': stats.mtime.toUTCString(), 'cache-control': 'public, max-age=0, must-revalidate'})
  if (status === 200 && isFresh(request, tag)) return response.writeHead(304).end()
  const range = status === 200 && !encoding && fitsRange(request, tag) ? rangeOf(request.headers.range, stats.size) : undefined
  if (range === 'unsatisfiable') return end(request, response, 416, {'content-range': `bytes */${stats.size}`})
  response.writeHead(range ? 206 : status, lengthHeaders(encoding, range, stats.size))
  if (request.method === 'HEAD') return response.end()
  const stream = createReadStream(file, range)
  // A client that goes away is no fault.
  pipeline(encoding ? [stream, compressor(encoding), response] : [stream, response], () => {})
}

/** What static.json says of a header goes before. */
function setDefaults(response, headers) {
  for (const [name, value] of Object.entries(headers)) if (!response.hasHeader(name)) response.setHeader(name, value)
}

function lengthHeaders(encoding, range, size) {
  if (encoding) return {'content-encoding': encoding}
  if (range) return {'content-length': range.end - range.start + 1, 'content-range': `bytes ${range.start}-${range.end}/${size}`, 'accept-ranges': 'bytes'}
  return {'content-length': size, 'accept-ranges': 'bytes'}
}

/** RFC 9110 §13.1.2: a list of tags, compared weakly. */
function isFresh({headers}, tag) {
  const known = (headers['if-none-match'] ?? '').split(',').map(part => part.trim().replace(/^W\//, ''))
  return known.includes(tag) || known.includes('*')
}

const fitsRange = ({headers}, tag) => headers['if-range'] === undefined || headers['if-range'] === tag

const words = {400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 416: 'Range Not Satisfiable'}

function end(request, response, status, headers = {}) {
  const body = words[status] === undefined ? '' : `${words[status]}\n`
  response.writeHead(status, {...headers, 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(body)})
  response.end(request.method === 'HEAD' ? undefined : body)
}

function decodeSafely(url) {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
