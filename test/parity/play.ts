import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'

import type {Bystander} from './bystander.js'
import type {Finding, Seen} from './compare.js'
import type {Outcome} from './outcome.js'
import type {Platform} from './platform.js'
import type {Preparation, Row, Script, Step} from './script.js'
import type {Side} from './side.js'

import {compare} from './compare.js'
import {judge} from './outcome.js'
import {isRow, rowOf} from './script.js'
import {createSide} from './side.js'
import {stateOf} from './state.js'

export interface PlayOptions {
  platform: Platform
  bystander: Bystander
  folder: string
  report(outcome: Outcome, seen?: {official: Seen; ours: Seen}): void
}

interface Sides {official: Side; ours: Side}

/** Plays one script on both sides, row by row, and tells of each. What breaks it is a failure of its next row. */
export async function play(script: Script, options: PlayOptions): Promise<void> {
  let sides: Sides | undefined
  let at: string = 'its beginning'
  try {
    sides = await createSides(script, options)
    for (const step of script.rows) {
      at = labelOf(step)
      await playStep(script, step, sides, options)
    }
  } catch (error) {
    options.report({script: script.name, run: at, complaints: [`broke off: ${error instanceof Error ? error.message : String(error)}`]})
  } finally {
    await Promise.all([sides?.official.close(), sides?.ours.close()])
  }
}

async function createSides(script: Script, {platform, bystander, folder}: PlayOptions): Promise<Sides> {
  const of = async (prefix: 'off' | 'our', app?: string) => {
    const own = join(folder, script.name, prefix)
    await mkdir(own, {recursive: true})
    const mine = script.ownAccount ? await platform.as(`${prefix}-${script.name}@example.com`) : platform
    return createSide({prefix, script, folder: own, platform: mine, bystander, ...(app === undefined ? {} : {app})})
  }
  if (!script.sameApp) {
    const [official, ours] = await Promise.all([of('off'), of('our')])
    return {official, ours}
  }
  const official = await of('off')
  return {official, ours: await of('our', official.app)}
}

async function playStep(script: Script, step: Step, sides: Sides, options: PlayOptions): Promise<void> {
  const {official, ours} = sides
  if (!isRow(step)) {
    await Promise.all([official.prepare(step), ...(script.sameApp && isOfTheApp(step) ? [] : [ours.prepare(step)])])
    return
  }
  const row = rowOf(step)
  const sameApp = script.sameApp ?? false
  const [theirs, mine] = await Promise.all([see(official, row, sameApp), see(ours, row, sameApp)])
  const state = sameApp ? [] : await compareStates(row, sides)
  options.report(judge(script.name, row, [...compare(row, theirs, mine), ...state], mine), {official: theirs, ours: mine})
}

async function see(side: Side, row: Row, sameApp: boolean): Promise<Seen> {
  side.recorder.take()
  const run = await side.run(row)
  return {run, requests: side.recorder.take(), sides: {folder: side.folder, sameApp}}
}

const patience = 10_000

/** Dynos take their time: the states need only become equal. */
async function compareStates({files}: Row, {official, ours}: Sides): Promise<Finding[]> {
  const deadline = performance.now() + patience
  for (;;) {
    const [theirs, mine] = await Promise.all([stateOf(official, files), stateOf(ours, files)])
    if (theirs === mine) return []
    if (performance.now() > deadline) return [{observable: 'state', official: theirs, ours: mine}]
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

const labelOf = (step: Step): string => (isRow(step) ? rowOf(step).run : JSON.stringify(step))

/** What changes an app need be done but once where there is but one. */
const isOfTheApp = (step: Preparation) => 'api' in step || 'push' in step
