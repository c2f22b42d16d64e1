import type {Account, App, Dyno} from '../api/types.js'
import type {Client} from '../api/client.js'

import {shownSize} from './shield.js'

/** With `?extended=true` what the platform's operators see. */
export type ListedDyno = Dyno & {extended?: null | Record<string, null | number | string>}
export type ListedApp = App & {process_tier?: string}

export interface Listing {account: Account; app: ListedApp; dynos: ListedDyno[]}

/** The dynos of an app, of some process types where `types` names any, with whose app it is. */
export async function listDynos(api: Client, name: string, types: readonly string[], isExtended: boolean): Promise<Listing> {
  const options = {version: '3.sdk'}
  const [account, app, all] = await Promise.all([
    api.account.info(options),
    api.app.info(name, options),
    api.dyno.list(name, isExtended ? {...options, query: {extended: 'true'}} : options),
  ])
  const dynos = all.filter(({type}) => types.length === 0 || types.includes(type))
  return {account, app, dynos: dynos.map(dyno => ({...dyno, size: shownSize(app, dyno.size)}))}
}

/** The first of the wanted types that no dyno has. */
export const missingType = (types: readonly string[], dynos: readonly Dyno[]): string | undefined =>
  types.find(type => !dynos.some(dyno => dyno.type === type))
