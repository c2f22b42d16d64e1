import {Inbound} from './inbound.js'

/** Where requests go: the hosts of every app and the addresses that its web dynos listen on. In memory only. */
export interface Backend {dynoId: string; name: string; host: string; port: number}

export interface AppRoute {
  appId: string
  maintenance: boolean
  /** Web dynos that listen. */
  backends: Backend[]
  /** Web dynos that are wanted, whatever their state. */
  wanted: number
  /** Wanted web dynos that are starting, and those that crashed. */
  starting: number
  crashed: number
  /** False until the first release with a slug. */
  deployed: boolean
}

export class RouteTable {
  /** Who may come. */
  readonly inbound = new Inbound()
  readonly #hosts = new Map<string, string>()
  readonly #namesOf = new Map<string, readonly string[]>()
  readonly #routes = new Map<string, AppRoute>()
  readonly #waiting = new Map<string, Set<() => void>>()
  /** Dynos with requests on their way to them. */
  readonly #busy = new Map<string, {requests: number; waiting: Set<() => void>}>()

  /** Lower-case host name without a port → app. A name `*.example.com` stands for one label more. */
  setHosts(appId: string, hosts: string[]): void {
    const names = hosts.map(host => host.toLowerCase())
    // A name that another app was given since is that one's.
    for (const name of this.#namesOf.get(appId) ?? []) if (this.#hosts.get(name) === appId) this.#hosts.delete(name)
    for (const name of names) this.#hosts.set(name, appId)
    if (names.length > 0) this.#namesOf.set(appId, names)
    else this.#namesOf.delete(appId)
  }

  set(route: AppRoute): void {
    this.#routes.set(route.appId, route)
    this.#wake(route.appId)
  }

  remove(appId: string): void {
    this.setHosts(appId, [])
    this.inbound.place(appId, null)
    this.#routes.delete(appId)
    this.#wake(appId)
  }

  appOf(host: string): string | undefined {
    const name = host.toLowerCase()
    return this.#hosts.get(name) ?? this.#hosts.get(name.replace(/^[^.]+/, '*'))
  }

  route(appId: string): AppRoute | undefined {
    return this.#routes.get(appId)
  }

  /** Calls back once, at the app's next change. The returned function stops the wait. */
  onChange(appId: string, wake: () => void): () => void {
    const waiting = this.#waiting.get(appId) ?? new Set()
    this.#waiting.set(appId, waiting.add(wake))
    return () => {
      waiting.delete(wake)
      if (waiting.size === 0 && this.#waiting.get(appId) === waiting) this.#waiting.delete(appId)
    }
  }

  /** Somebody has chosen this dyno for a request, which is over when the returned function is called. */
  enter(dynoId: string): () => void {
    const busy = this.#busy.get(dynoId) ?? {requests: 0, waiting: new Set()}
    this.#busy.set(dynoId, busy)
    busy.requests++
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      if (--busy.requests > 0) return
      this.#busy.delete(dynoId)
      for (const wake of busy.waiting) wake()
    }
  }

  /** Calls back once, as soon as no request is on its way to the dyno. The returned function stops the wait. */
  onDrained(dynoId: string, wake: () => void): () => void {
    const busy = this.#busy.get(dynoId)
    if (busy) busy.waiting.add(wake)
    else queueMicrotask(wake)
    return () => void busy?.waiting.delete(wake)
  }

  #wake(appId: string) {
    const waiting = this.#waiting.get(appId)
    this.#waiting.delete(appId)
    for (const wake of waiting ?? []) wake()
  }
}
