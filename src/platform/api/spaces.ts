/** Spaces: apps of a team that share who may reach them. Their networks are the machine's: `space-networks.ts`. */
import type {SpaceRecord} from '../model/space-records.js'
import type {AppRecord, DynoRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Where} from '../store/where.js'

import {invalidParams} from '../../lib/api/errors.js'
import {reachTeam} from '../access/reach.js'
import {visibleApps, visibleSpaces} from '../access/visible.js'
import {defaultSpaceRegion, findRegion} from '../model/regions.js'
import {cedar} from '../model/stacks.js'
import {createSpace, renameSpace} from '../spaces/create.js'
import {destroySpace} from '../spaces/destroy.js'
import {transferSpace} from '../spaces/transfer.js'
import {both} from '../store/where.js'
import {findSpace, findTeam} from './find.js'
import {inTime, listing} from './listing.js'
import {presentDyno} from './present.js'
import {presentSpace} from './present/spaces.js'

export const space: Handlers<'space'> = {
  async create(call) {
    const {parts, caller, body: {name, team, region, shield = false, cidr, data_cidr: dataCidr, generation, log_drain_url: drain}} = call
    if (generation !== undefined && generation !== cedar.name) throw invalidParams(`There is no generation ${generation} here: leave it out, or say ${cedar.name}.`)
    if (drain !== undefined) throw invalidParams(drainsAreApps)
    const owner = await reachTeam(call, team, 'admin')
    return presentSpace(parts, await createSpace(parts, caller.account, owner, {name, region: knownRegion(region), shield, cidr, dataCidr}))
  },

  async delete(call) {
    const found = await findSpace(call)
    const shown = await presentSpace(call.parts, found)
    await destroySpace(call.parts, found)
    return shown
  },

  async info(call) {
    const shown = await presentSpace(call.parts, await findSpace(call))
    const {description} = findRegion(shown.region.name) ?? {}
    const isDescribed = description !== undefined && /version=3\.fir\b/.test(call.header('accept') ?? '')
    return isDescribed ? {...shown, region: {...shown.region, description}} : shown
  },

  list: call => spacesWhere(call, {}),

  async update(call) {
    const {parts, body: {name}} = call
    const found = await findSpace(call)
    return presentSpace(parts, name === undefined || name === found.name ? found : await renameSpace(parts, found, name))
  },
}

export const drainsAreApps = 'A space has no log drain here: add one to each of its apps, with `hokku drains:add URL --app APP`.'

export const teamSpace: Handlers<'teamSpace'> = {
  list: async call => spacesWhere(call, {teamId: (await findTeam(call)).id}),
}

/** Who decides about both teams may do it: there is no third party here who had to agree. */
export const spaceTransfer: Handlers<'spaceTransfer'> = {
  async create(call) {
    const {parts, caller, body} = call
    const team = await reachTeam(call, body.new_owner, 'admin')
    return presentSpace(parts, await transferSpace(parts, await findSpace(call), team, caller.account))
  },
}

/** Dynos reach others from the machine's own address, which this platform doesn't know. */
export const spaceNat: Handlers<'spaceNat'> = {
  async info(call) {
    const {created_at, updated_at} = await presentSpace(call.parts, await findSpace(call))
    return {created_at, sources: [], state: 'disabled', updated_at}
  },
}

export const spaceDyno: Handlers<'spaceDyno'> = {
  async list(call) {
    const {parts} = call
    return appsIn(call, await findSpace(call), async app => {
      const dynos = await parts.store.dynos.list({appId: app.id}, {order: 'name'})
      return {app_id: app.id, app_name: app.name, dynos: await Promise.all(dynos.map(dyno => presentDyno(parts, dyno, app)))}
    })
  },
}

/** The network of a space's dynos is this machine's loopback. */
export const spaceTopology: Handlers<'spaceTopology'> = {
  async info(call) {
    const {parts: {store}} = call
    const found = await findSpace(call)
    const apps = await store.apps.list(both<AppRecord>({spaceId: found.id}, visibleApps(call.caller.authorization)), {order: 'name'})
    return {version: 1, apps: await Promise.all(apps.map(async ({id: appId}) => ({
      id: appId,
      domains: (await store.domains.list({appId}, {order: 'createdAt'})).map(({hostname}) => hostname),
      formations: await formationsOf(call, appId),
    })))}
  },
}

async function formationsOf({parts: {store}}: Call, appId: string) {
  const [formations, dynos] = [await store.formations.list({appId}, {order: 'type'}), await store.dynos.list({appId, oneOff: false}, {order: 'name'})]
  return formations.map(({id, type}) => ({id, process_type: type, dynos: dynos.filter(dyno => dyno.type === type).map(placeOf)}))
}

const placeOf = ({id, name}: DynoRecord) => ({id, number: Number(name.split('.')[1]), private_ip: '127.0.0.1', hostname: 'localhost'})

const appsIn = <Item>({parts, caller}: Call, {id}: SpaceRecord, show: (app: AppRecord) => Promise<Item>) => listing({
  of: parts.store.apps, where: both<AppRecord>({spaceId: id}, visibleApps(caller.authorization)), by: {app_name: 'name'}, show,
})

const spacesWhere = ({parts, caller}: Call, where: Where<SpaceRecord>) => listing({
  of: parts.store.spaces, where: both(where, visibleSpaces(caller.authorization)), by: {name: 'name', ...inTime}, show: one => presentSpace(parts, one),
})

function knownRegion(identity = defaultSpaceRegion): string {
  const region = findRegion(identity)
  if (!region?.private_capable) throw invalidParams(`Couldn't find the region ${identity} for spaces.`)
  return region.name
}
