import type {Tools} from '../command/define.js'
import type {PricedLevel} from './levels.js'

import {Cancelled} from '../command/errors.js'
import {asking} from './asking.js'
import {levelText, listLevels, priceText} from './levels.js'

export interface WantedDatabase {level: string; followers: number | undefined; isHighlyAvailable: boolean | undefined}

/** At most so many instances follow a leader. */
export const maxFollowers = 13

/** Asks a person how large a database shall be, and tells what that costs. */
export async function askedDatabase(tools: Tools): Promise<WantedDatabase> {
  const {askYesNo} = await asking(tools, 'Say with --level how large the database shall be: hokku data:pg:levels lists what there is.')
  const levels = await listLevels(tools)
  const level = await askedLevel(tools, 'How large shall the leader be?', levels)
  const isHighlyAvailable = await askedAvailability(tools)
  const wishes = await askYesNo('Shall it have followers too?')
  const followers = wishes ? await askedCount(tools) : undefined
  const {cents} = levels.find(({name}) => name === level) ?? {}
  if (cents !== undefined) tools.out.line(`It will cost ${priceText(cents * (1 + Number(isHighlyAvailable) + (followers ?? 0)))}.`)
  if (!await askYesNo('Create it?')) throw new Cancelled('Nothing was created.')
  return {level, followers, isHighlyAvailable}
}

/** One of the levels, without the one that there is. */
export async function askedLevel(tools: Tools, question: string, levels: readonly PricedLevel[], current?: string): Promise<string> {
  const {choose} = await asking(tools, 'Say it with --level.')
  return choose(question, levels.map(level => ({name: levelText(level), value: level.name, disabled: level.name === current && '(as it is)'})))
}

async function askedAvailability(tools: Tools): Promise<boolean> {
  const {choose} = await asking(tools, 'Say it with --high-availability or --no-high-availability.')
  return await choose('Shall an instance stand by for the leader?', [{name: 'Yes: high availability', value: 'yes'}, {name: 'No', value: 'no'}]) === 'yes'
}

export async function askedCount(tools: Tools, current?: number): Promise<number> {
  const {choose} = await asking(tools, 'Say it with --followers.')
  const counts = Array.from({length: maxFollowers}, (_, at) => at + 1)
  return Number(await choose('How many instances?', counts.map(count => ({name: String(count), value: String(count), disabled: count === current && '(as it is)'}))))
}
