import type {DynoState} from '../model/records.js'

export type DynoEvent = 'booted' | 'ended' | 'idled' | 'started' | 'stopped'

/** What becomes of a dyno of the formation. There it is never done: whatever way it ended, it crashed. */
const moves: Record<DynoState, Partial<Record<DynoEvent, DynoState>>> = {
  starting: {booted: 'up', ended: 'crashed', stopped: 'down'},
  up: {ended: 'crashed', idled: 'idle', started: 'starting', stopped: 'down'},
  idle: {ended: 'crashed', started: 'starting', stopped: 'down'},
  crashed: {started: 'starting', stopped: 'down'},
  down: {started: 'starting'},
}

/** Undefined where that can't happen to it: then nothing is to be done. */
export const apply = (state: DynoState, event: DynoEvent): DynoState | undefined => moves[state][event]
