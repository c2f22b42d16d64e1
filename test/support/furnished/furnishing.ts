import assert from 'node:assert/strict'
import type {TestContext} from 'node:test'

import type {PlatformProcess} from '../platform.js'

import {until} from '../until.js'

export type Json = Record<string, unknown>

/** Somebody on a platform who asks it for something. */
export interface Person {
  email: string
  token: string
  /** Yields the reply's body; fails where it was refused. */
  ask: <T = Json>(method: string, path: string, body?: unknown) => Promise<T>
}

export interface Furnishing {
  t: Pick<TestContext, 'after'>
  platform: PlatformProcess
  /** In all that is made. It can begin an app's name. */
  name: string
  person: Person
  /** Whom things are shared with. */
  friend: Person
  /** One that is in the marketplace. */
  service: string
  /** Where webhooks are sent to, and where code is fetched from. */
  urls: {receiver: string; code: string}
}

/** Whose token the platform was started with. */
export const ownerOf = (platform: PlatformProcess): Person => personWith(platform, 'dev@example.com', platform.token)

/** The platform's owner makes an account by adding somebody to an app of theirs, and a token for it. */
export async function newPerson(platform: PlatformProcess, email: string): Promise<Person> {
  const owner = ownerOf(platform)
  const {id} = await owner.ask('POST', '/apps', {})
  await owner.ask('POST', `/apps/${String(id)}/collaborators`, {user: email})
  const {access_token: {token}} = await owner.ask<{access_token: {token: string}}>('POST', `/platform/accounts/${email}/authorizations`)
  await owner.ask('DELETE', `/apps/${String(id)}`)
  return personWith(platform, email, token)
}

function personWith(platform: PlatformProcess, email: string, token: string): Person {
  return {
    email, token,
    async ask<T>(method: string, path: string, body?: unknown) {
      const reply = await platform.api(method, path, body, {authorization: `Bearer ${token}`})
      assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`)
      return reply.body as T
    },
  }
}

/** Waits until what is at a path has the status. */
export const becomes = ({person}: Furnishing, path: string, status: string): Promise<Json> =>
  until(() => person.ask('GET', path), found => found['status'] === status, 60_000)

/** The id of the only one of a list, or of the first. */
export async function firstOf({person}: Furnishing, path: string): Promise<Json & {id: string}> {
  const [first] = await until(() => person.ask<Array<Json & {id: string}>>('GET', path), all => all.length > 0)
  return first ?? assert.fail(path)
}

export const idOf = async (made: Promise<Json>): Promise<string> => String((await made)['id'])
