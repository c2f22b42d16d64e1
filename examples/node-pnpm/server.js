import {readFileSync} from 'node:fs'
import {serve} from '@hono/node-server'
import {Hono} from 'hono'

const page = readFileSync('page.html', 'utf8')
const app = new Hono()
app.get('/', context => context.html(page))

serve({fetch: app.fetch, port: Number(process.env.PORT ?? 5000)}, ({port}) => console.log(`Listening on ${port}`))
