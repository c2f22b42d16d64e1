// A web process: it listens on the port that it finds in PORT, and ends when it is asked to.
const {createServer} = require('node:http')
const {setTimeout: wait} = require('node:timers/promises')

const pages = {
  '/': () => `${process.env.GREETING ?? 'Hello from Hokku'}\n`,
  // Which dyno answers, and of which release.
  '/whoami': () => `${process.env.DYNO ?? 'local'} ${process.env.HEROKU_RELEASE_VERSION ?? ''}\n`,
  // Names only: values may be secrets. /env/GREETING shows one.
  '/env': () => `${Object.keys(process.env).sort().join('\n')}\n`,
  // /slow?ms=2000 answers late, /slow?ms=40000 too late for the router.
  '/slow': async query => {
    await wait(Number(query.get('ms') ?? 1000))
    return 'That took a while\n'
  },
  // /log?text=hello writes a line to the app's log.
  '/log': query => {
    console.log(query.get('text') ?? 'A line in the log')
    return 'Look at the log\n'
  },
  '/crash': () => {
    setImmediate(() => process.exit(1))
    return 'This dyno ends now\n'
  },
}

const server = createServer(async (request, response) => {
  const [path, query = ''] = request.url.split('?')
  const [, name] = /^\/env\/(\w+)$/.exec(path) ?? []
  const page = name ? () => `${process.env[name] ?? ''}\n` : pages[path]
  response.writeHead(page ? 200 : 404, {'content-type': 'text/plain; charset=utf-8'})
  response.end(page ? await page(new URLSearchParams(query)) : 'There is nothing here\n')
})

server.listen(process.env.PORT ?? 5000, () => console.log(`Listening on port ${server.address().port}`))
process.on('SIGTERM', () => {
  console.log('Asked to end')
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
