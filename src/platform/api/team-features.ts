import type {Handlers} from '../http/handlers.js'

import {emptyList, noneOf} from './without-it.js'

/** Teams have nothing to switch on. Among others that means: who is added to one is in it, and isn't asked first. */
export const teamFeature: Handlers<'teamFeature'> = {info: noneOf('team_feature', 'Teams have nothing to switch on here.'), list: emptyList}
