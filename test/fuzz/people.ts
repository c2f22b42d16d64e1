import type {TestContext} from 'node:test'

import type {Ids} from '../support/furnished/index.js'
import type {Person} from '../support/furnished/furnishing.js'
import type {PlatformProcess} from '../support/platform.js'
import type {Values} from './steering.js'

import {newPerson} from '../support/furnished/furnishing.js'
import {furnish} from '../support/furnished/index.js'
import {surround} from '../support/furnished/surroundings.js'

export interface People {
  /** Who asks, and what they have. */
  person: Person
  ids: Ids
  /** What somebody else has: it may be named, and nothing may be told of it. */
  others: Ids
}

export async function populate(t: Pick<TestContext, 'after'>, platform: PlatformProcess): Promise<People> {
  const named = (name: string) => newPerson(platform, `${name}@example.com`)
  const [person, other] = [await named('ann'), await named('bob')]
  const surroundings = await surround(t, platform)
  return {
    person,
    ids: await furnish({...surroundings, name: 'ants', person, friend: await named('cat')}),
    others: await furnish({...surroundings, name: 'zebra', person: other, friend: await named('dan')}),
  }
}

/** Whatever nobody but the other account can know. */
export function secretsOf(others: Ids): string[] {
  const own = Object.entries(others).filter(([name, value]) => /zebra/.test(value) || /^[0-9a-f-]{36}$/.test(value) || name === 'endpoint')
  return [...new Set(own.map(([, value]) => value)), 'by zebra', 'Work of zebra', 'Token of zebra', 'Tool of zebra', 'zebra@laptop', 'review-of-zebra', 'test-of-zebra']
}

/** For the names of parameters and members: what there is, of both. */
export function valuesOf({ids, others}: People): Values {
  const both = (...names: string[]) => [ids, others].flatMap(all => names.flatMap(name => all[name] ?? []))
  const own = (name: string) => [ids[name] ?? '']
  const apps = both('app', 'appId', 'production', 'teamApp', 'spaceApp')
  const people = ['bob@example.com', 'cat@example.com', 'new@example.com', 'nobody']
  return {
    ...Object.fromEntries(Object.keys(ids).map(name => [name, both(name)])),
    app: apps, resource_id: apps, repository: both('app'), resourceId: both('appId', 'addOn'), database: both('addOn'), addon: both('addOn'), addon_service: both('service'),
    attachment: [...both('attachment'), 'BUCKET'], addon_attachment: [...both('addOn', 'attachment'), 'BUCKET', 'zebra::BUCKET'],
    authorization: both('authorization', 'teamAuthorization'), drain: both('drain', 'telemetryDrain'),
    delivery: both('delivery', 'addOnDelivery', 'pipelineDelivery'), event: both('event', 'addOnEvent', 'pipelineEvent'), webhook: both('webhook', 'addOnWebhook', 'pipelineWebhook'),
    sni_endpoint: both('endpoint'), 'eq[name]': both('pipeline'),
    email: people, recipient: people, user: people, new_owner: [...people, ...both('team')], owner: [...people, ...both('team')],
    // Nothing of the other's here: what was given would be answered again.
    certificate_chain: own('certificateChain'), private_key: own('privateKey'),
    id: both('appId', 'app', 'pipeline', 'team', 'addOn', 'slug', 'coupling', 'space'),
  }
}
