// The part of docs/compatibility.md that tells of the API: made of the route table, the handlers and what clients were seen to use.
import type {Beside} from './beside-routes.js'

import {routes, services} from '../../../src/lib/api/routes.js'
import {api} from '../../../src/platform/api/index.js'
import {isWithoutIt} from '../../../src/platform/api/without-it.js'
import {provenOn} from '../../clients/proven.js'
import {elsewhere, unserved} from './beside-routes.js'
import {hyperSchema} from './hyper-schema.js'

interface Endpoint {
  /** `app.create` */
  name: string
  /** `POST /apps` */
  route: string
  works: boolean
}

export function endpoints(): string {
  const [ofApi, ofServices] = [endpointsOf(routes), Object.entries(services).map(([name, table]) => [name, endpointsOf(table)] as const)]
  const linked = ofApi.filter(({name}) => hyperSchema.includes(name))
  const others = ofApi.filter(({name}) => !hyperSchema.includes(name))
  const answered = hyperSchema.filter(name => linked.some(endpoint => endpoint.name === name)).length
  return [
    '## Endpoints',
    `Of the ${hyperSchema.length} links of Heroku's public hyper-schema, **${answered}/${hyperSchema.length}** are answered (${linked.length} endpoints, as some are linked twice), ` +
      `and besides them ${others.length} of the API and ${ofServices.flatMap(([, all]) => all).length} that are on hosts of their own at Heroku.`,
    `*${states.works}*: there is real behaviour behind it. *${states.without}*: it has no meaning on a platform of one's own, and answers as Heroku does where an account has ` +
      'none of it: an empty list, nothing due, a refusal that names what to do instead. The last column names the clients of others that were seen to be answered well there: ' +
      `the official \`heroku\` (\`npm run parity\`) and ${clients.join(', ')} (\`npm run clients\`).`,
    table('Of the hyper-schema', linked),
    table('Of the API besides', others),
    ...ofServices.map(([name, all]) => table(`Of the service \`${name}\``, all)),
    `### Answered beside the route table\n\n${list(['address', 'what it is'], elsewhere.map(described))}`,
    `### Not answered\n\nWhat else is known of Heroku:\n\n${list(['endpoint', 'why not'], unserved.map(described))}`,
  ].join('\n\n')
}

const states = {works: 'works', without: 'as an account without it'}
const proven = provenOn()
const clients = Object.keys(proven).filter(name => name !== 'heroku').map(name => `\`${name}\``)

const endpointsOf = (table: Readonly<Record<string, Readonly<Record<string, string>>>>): Endpoint[] =>
  Object.entries(table).flatMap(([resource, actions]) =>
    Object.entries(actions).flatMap(([action, route]) => {
      const handler = (api as unknown as Record<string, Record<string, object> | undefined>)[resource]?.[action]
      return handler ? [{name: `${resource}.${action}`, route, works: !isWithoutIt(handler)}] : []
    }))

function table(title: string, all: Endpoint[]): string {
  const working = all.filter(({works}) => works).length
  const rows = all.map(({name, route, works}) => [code(route), works ? states.works : states.without, provers(name)])
  return `### ${title}\n\n${working} work, ${all.length - working} answer as an account without it.\n\n${list(['endpoint', 'state', 'proven by'], rows)}`
}

const described = ({endpoint, what}: Beside) => [code(endpoint), what]

const provers = (endpoint: string): string => Object.entries(proven).filter(([, used]) => used.includes(endpoint)).map(([client]) => client).join(', ')

const list = (heads: string[], rows: string[][]): string => [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

const code = (text: string) => `\`${text}\``
