/** Requests over kept-alive connections from a process of its own, so that the load does not share the measurer's loop. */
import {spawn} from 'node:child_process'

const program = `
const http = require('http')
const [port, host, connections, milliseconds] = process.argv.slice(1)
const agent = new http.Agent({keepAlive: true, maxSockets: Number(connections)})
let done = 0, failed = 0, open = true
const one = () => new Promise(resolve => {
  http.get({host: '127.0.0.1', port, path: '/', agent, headers: {host}}, reply => {
    reply.resume().on('end', () => { reply.statusCode === 200 ? done++ : failed++; resolve() })
  }).on('error', () => { failed++; resolve() })
})
const loop = async () => { while (open) await one() }
const start = performance.now()
setTimeout(() => { open = false }, Number(milliseconds))
Promise.all(Array.from({length: Number(connections)}, loop)).then(() => {
  console.log(JSON.stringify({rate: done / (performance.now() - start) * 1000, failed}))
  process.exit()
})`

export interface Load {rate: number; failed: number}

/** Requests per second that are answered 200. */
export function load(port: number, host: string, {connections = 32, milliseconds = 2000} = {}): Promise<Load> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', program, String(port), host, String(connections), String(milliseconds)], {stdio: ['ignore', 'pipe', 'inherit']})
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => { output += text })
    child.on('error', reject).on('close', () => resolve(JSON.parse(output) as Load))
  })
}
