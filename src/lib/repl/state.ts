import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'

import {configFolder} from '../backend/folders.js'

/** What a session leaves to the next: the flags that each command gets, and the lines that were typed, the newest first. */
export interface Session {flags: Record<string, string>; history: string[]}

const kept = 500

export function readSession(env: Tools['env']): Session {
  try {
    const {flags, history} = JSON.parse(readFileSync(fileOf(env), 'utf8')) as Session
    return {flags, history}
  } catch {
    return {flags: {}, history: []}
  }
}

/** Lines may hold values of config vars: for the owner's eyes only. */
export function writeSession(env: Tools['env'], {flags, history}: Session): void {
  mkdirSync(configFolder(env), {recursive: true})
  writeFileSync(fileOf(env), `${JSON.stringify({flags, history: history.slice(0, kept)})}\n`, {mode: 0o600})
}

const fileOf = (env: Tools['env']) => join(configFolder(env), 'repl.json')
