import type {DynoState} from '../../lib/api/types.js'
import type {Api} from '../http/handlers.js'

import {accountNamed} from '../access/accounts.js'
import {createAuthorization} from '../access/authorizations.js'
import {presentAuthorization} from './present/access.js'

const started = performance.now()

/** Ours, beside Heroku's: what the platform says of itself. */
export const platform: NonNullable<Api['platform']> = {
  async accounts({parts: {store}}) {
    return (await store.accounts.list({}, {order: 'createdAt'})).map(({id, email, name}) => ({id, email, name}))
  },

  /** A token for somebody who was invited, to be handed to them. */
  async authorize({parts, caller, params}) {
    const account = await accountNamed(parts, caller.account, params.account)
    return presentAuthorization(parts, await createAuthorization(parts, account, {
      description: `Made by ${caller.account.email}`, scope: ['global'], expiresIn: null,
    }))
  },

  authority: ({parts: {certificates}}) => certificates.authority(),

  async status({parts: {settings, store, runner}}) {
    const dynos = await store.dynos.list()
    const states: DynoState[] = ['crashed', 'down', 'idle', 'starting', 'up']
    const count = states.map(state => [state, dynos.filter(dyno => dyno.state === state).length] as const)
    return {
      version: settings.version, pid: process.pid, host: settings.host, port: settings.port, home: settings.home,
      uptime: Math.round((performance.now() - started) / 1000), apps: (await store.apps.list()).length,
      dynos: Object.fromEntries(count) as Record<DynoState, number>, checks: await runner.check(),
    }
  },
}
