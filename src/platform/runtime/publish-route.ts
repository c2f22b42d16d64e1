import type {RouteTable} from '../router/table.js'
import type {HeldDyno} from './held-dyno.js'
import type {Wanted} from './wanted.js'

/** Tells the router of an app's space, hosts and web dynos as they are at this moment. */
export function publishRoute(routes: RouteTable, {appId, spaceId, maintenance, hosts, wants, isDeployed}: Wanted, dynos: HeldDyno[]): void {
  const web = dynos.filter(({row}) => row.type === 'web')
  const inState = (state: string) => web.filter(({role, row}) => role === 'current' && row.state === state).length
  // First: nobody shall find an app before it is known whom it lets in.
  routes.inbound.place(appId, spaceId)
  routes.setHosts(appId, hosts)
  routes.set({
    appId, maintenance, deployed: isDeployed, backends: web.flatMap(dyno => dyno.backend ?? []),
    wanted: wants.filter(({type}) => type === 'web').length, starting: inState('starting'), crashed: inState('crashed'),
  })
}
