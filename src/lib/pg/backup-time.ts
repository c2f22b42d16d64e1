import {CommandError} from '../command/errors.js'

/** `02:00 EST` → hour `02` in `America/New_York`. A zone without a short name is taken as it is: the service knows which there are. */
export function parseTime(text: string): {hour: string; timezone: string} {
  const [, hour, zone] = /^([01]?\d|2[0-3]):00 ?(\S*)$/.exec(text) ?? []
  if (hour === undefined || zone === undefined) throw new CommandError("Invalid schedule format: expected --at '[HOUR]:00 [TIMEZONE]'", {exit: 1})
  return {hour, timezone: zones[zone] ?? (zone || 'UTC')}
}

const zones: Readonly<Record<string, string | undefined>> = {
  BST: 'Europe/London', CDT: 'America/Chicago', CEST: 'Europe/Paris', CET: 'Europe/Paris', CST: 'America/Chicago', EDT: 'America/New_York',
  EST: 'America/New_York', GMT: 'Europe/London', MDT: 'America/Boise', MST: 'America/Boise', PDT: 'America/Los_Angeles', PST: 'America/Los_Angeles', Z: 'UTC',
}
