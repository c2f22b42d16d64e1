import type {Message} from './syslog.js'

/** Brings frames of messages to where a drain leads. */
export interface Carrier {
  /** `again`: not now, perhaps later; `refused`: never. Rejects like `again`, with the reason. */
  send(frame: Message[], frameId: string): Promise<'again' | 'refused' | 'sent'>
  close(): void
}
