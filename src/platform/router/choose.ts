import type {World} from '../world/world.js'
import type {RouterCode} from './errors.js'
import type {Limits} from './limits.js'
import type {AppRoute, Backend, RouteTable} from './table.js'

/** A request that ends with one of the router's codes. */
export class Failed extends Error {
  constructor(readonly code: RouterCode) {
    super(code)
  }
}

export interface Chooser {
  /**
   * A dyno at random that is not in `tried`; where none is up but one is coming, waits for it. Rejects with `Failed`.
   * `whenOver` says how to learn that nobody waits for the answer any more; the promise then stays as it is.
   */
  choose(appId: string, tried: ReadonlySet<string>, whenOver: (stop: () => void) => void): Backend | Promise<Backend>
  /** A dyno that refused a connection is passed over for a while. */
  quarantine(dyno: Backend): void
}

export function createChooser(routes: RouteTable, {clock, ids}: World, limits: Limits): Chooser {
  const quarantined = new Map<string, number>()

  function judge(appId: string, tried: ReadonlySet<string>): Backend | RouterCode | undefined {
    const route = routes.route(appId)
    const verdict = verdictOn(route)
    if (verdict === 'wait') return undefined
    return verdict === 'ask' ? pick(route?.backends ?? [], tried) : verdict
  }

  function pick(dynos: Backend[], tried: ReadonlySet<string>): Backend | RouterCode {
    const untried = tried.size === 0 ? dynos : dynos.filter(dyno => !tried.has(dyno.dynoId))
    const healthy = quarantined.size === 0 ? untried : untried.filter(dyno => !isQuarantined(dyno))
    // Where all are in quarantine, one of them may have recovered.
    const candidates = healthy.length > 0 ? healthy : untried
    return candidates[candidates.length > 1 ? ids.integer(candidates.length) : 0] ?? 'H21'
  }

  function isQuarantined({dynoId}: Backend): boolean {
    const until = quarantined.get(dynoId)
    if (until === undefined || until > clock.now()) return until !== undefined
    quarantined.delete(dynoId)
    return false
  }

  function wait(appId: string, tried: ReadonlySet<string>, whenOver: (stop: () => void) => void): Promise<Backend> {
    return new Promise((resolve, reject) => {
      let stopListening = routes.onChange(appId, look)
      const stopTimer = clock.after(limits.boot, () => end(() => reject(new Failed('H20'))))
      whenOver(() => end(() => undefined))

      function look() {
        const judged = judge(appId, tried)
        if (judged === undefined) stopListening = routes.onChange(appId, look)
        else end(() => (typeof judged === 'string' ? reject(new Failed(judged)) : resolve(judged)))
      }

      function end(finish: () => void) {
        stopTimer()
        stopListening()
        finish()
      }
    })
  }

  return {
    choose(appId, tried, whenOver) {
      const judged = judge(appId, tried)
      if (judged === undefined) return wait(appId, tried, whenOver)
      if (typeof judged === 'string') throw new Failed(judged)
      return judged
    },
    quarantine({dynoId}) {
      for (const [id, until] of quarantined) if (until <= clock.now()) quarantined.delete(id)
      quarantined.set(dynoId, clock.now() + limits.quarantine)
    },
  }
}

/** What an app's state says about a request, before any dyno is looked at. */
export function verdictOn(route: AppRoute | undefined): RouterCode | 'ask' | 'wait' {
  if (!route) return 'H81'
  if (route.maintenance) return 'H80'
  if (!route.deployed) return 'H81'
  if (route.backends.length > 0) return 'ask'
  if (route.wanted === 0) return 'H14'
  return route.crashed > 0 && route.starting === 0 ? 'H10' : 'wait'
}
