import type {Command} from './commands.js'

import {flushPacket, packet} from './pkt-line.js'

/** What became of one command: undefined is success, else why not, in a few words as git prints them in brackets. */
export type Verdict = {command: Command; refused?: string}

/** The `report-status` of gitprotocol-pack(5). `unpack`: `ok`, or what was wrong with the pack. */
export function report(unpack: string, verdicts: Verdict[]): Buffer {
  return Buffer.concat([packet(`unpack ${oneLine(unpack)}\n`), ...verdicts.map(line), flushPacket])
}

const line = ({command, refused}: Verdict): Buffer =>
  packet(refused === undefined ? `ok ${command.ref}\n` : `ng ${command.ref} ${oneLine(refused)}\n`)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 500)
