// Says who it is, or what a config var has: GET /GREETING.
import {createServer} from 'node:http'

const server = createServer((request, reply) => {
  console.log(`asked for ${request.url}`)
  const name = request.url.slice(1)
  reply.end(/^[A-Z]+$/.test(name) ? `${process.env[name] ?? ''}\n` : `hello from ${process.env.DYNO}\n`)
})
server.listen(process.env.PORT, () => console.log('ready'))
