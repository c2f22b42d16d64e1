import type {DynoState} from '../model/records.js'

/** A dyno that an app should run. */
export interface Want {name: string; type: string; releaseId: string; size: string; command: string}

/** A dyno that there is. */
export interface Have {
  id: string
  name: string
  type: string
  releaseId: string
  size: string
  state: DynoState
  /** `current`: the dyno of that name. `outgoing`: it serves until the one in its place is up. `stopping`: it was told to end. */
  role: 'current' | 'outgoing' | 'stopping'
  /** Somebody asked for another one in its place. */
  isCondemned: boolean
  /** When it is to be tried again, in milliseconds since 1970: for crashed ones. */
  retryAt: number | null
}

/** `instead`: of a dyno of that name which is in the way; `serves` until the new one is up, or `stops` at once. */
export type Step = {do: 'start'; want: Want; instead?: {id: string; old: 'serves' | 'stops'}} | {do: 'stop'; id: string}

/** What to do so that an app runs what it should. Pure: as long as nothing changes it says the same again. */
export function plan(wants: readonly Want[], haves: readonly Have[], now: number): Step[] {
  const current = new Map(haves.filter(have => have.role === 'current').map(have => [have.name, have]))
  const wanted = new Set(wants.map(({name}) => name))
  const starts = wants.flatMap(want => startOf(want, current.get(want.name), now))
  const stops = haves.filter(have => mustStop(have, wanted, current.get(have.name)))
  return [...starts, ...stops.map(({id}): Step => ({do: 'stop', id}))]
}

function startOf(want: Want, have: Have | undefined, now: number): Step[] {
  if (!have) return [{do: 'start', want}]
  const isRight = have.releaseId === want.releaseId && have.size === want.size && !have.isCondemned
  const isDue = have.state === 'crashed' && have.retryAt !== null && have.retryAt <= now
  if (isRight && !isDue) return []
  // A web dyno that is up goes on serving: nobody shall wait while the next one boots.
  const serves = want.type === 'web' && have.state === 'up'
  return [{do: 'start', want, instead: {id: have.id, old: serves ? 'serves' : 'stops'}}]
}

/** As on Heroku the new release is current even where it crashes: the old one does not come back, nor does it stay. */
function mustStop(have: Have, wanted: ReadonlySet<string>, current: Have | undefined): boolean {
  if (have.role === 'stopping') return false
  if (have.role === 'current' || !wanted.has(have.name)) return !wanted.has(have.name)
  return have.type !== 'web' || (current !== undefined && current.state !== 'starting')
}
