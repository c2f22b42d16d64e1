import type {Furnishing} from './furnishing.js'

import {generateKeyPairSync} from 'node:crypto'

import {idOf} from './furnishing.js'

/** What is an account's own: its keys, its clients and their tokens, and an app that it gives away. */
export async function furnishAccount({person: {ask, email}, friend, name}: Furnishing) {
  const client = await ask<{id: string}>('POST', '/oauth/clients', {name: `Tool of ${name}`, redirect_uri: `https://${name}.example.com/callback`})
  const {id: authorization, access_token: {id: token}} = await ask<{id: string; access_token: {id: string}}>('POST', '/oauth/authorizations', {description: `Token of ${name}`})
  await ask('POST', '/apps', {name: `${name}-gift`})
  return {
    user: email, account: '~', client: client.id, authorization, token, gift: `${name}-gift`,
    key: await idOf(ask('POST', '/account/keys', {public_key: `${publicKey()} ${name}@laptop`})),
    transfer: await idOf(ask('POST', '/account/app-transfers', {app: `${name}-gift`, recipient: friend.email})),
  }
}

/** `ssh-ed25519 AAAA…` */
export function publicKey(): string {
  const raw = generateKeyPairSync('ed25519').publicKey.export({type: 'spki', format: 'der'}).subarray(-32)
  const sized = [Buffer.from('ssh-ed25519'), raw].map(field => Buffer.concat([Buffer.from([0, 0, 0, field.length]), field]))
  return `ssh-ed25519 ${Buffer.concat(sized).toString('base64')}`
}
