/** Makes what runs equal to what is wanted, for every app, and keeps it so. */
export interface Supervisor {
  /** Adopts what outlived the platform, then converges every app. */
  start(): Promise<void>
  /**
   * Compares the app's current release and formation with what runs, and sets to work. Returns at once; the work of
   * one app runs in order. Called after a release, a scale, a rename, a change of domains or maintenance.
   */
  converge(appId: string): void
  /** Resolves when the app is as wanted (every wanted dyno up, idle or crashed, nothing else running). */
  settled(appId: string, signal?: AbortSignal): Promise<void>
  /** Ends the dynos named (all of the app's formation without `which`) and starts them again. */
  restart(appId: string, which?: {name?: string; type?: string}): Promise<void>
  /** Ends dynos: a formation's comes back, a one-off doesn't. Yields how many there were. */
  stop(appId: string, which: {name?: string; type?: string}): Promise<number>
  /** Ends everything of the app, without a trace: it is being destroyed. */
  remove(appId: string): Promise<void>
  /** Leaves the dynos running, stops looking after them: the platform ends. */
  close(options?: {stopDynos: boolean}): Promise<void>
}
