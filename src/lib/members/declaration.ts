import type {NewMember} from './add.js'

import {argument, string} from '../command/flags.js'

export const emailArgs = () => ({email: argument({description: 'email address of the team member', required: true})})
export const requiredRole = () => string({char: 'r', description: 'member role (admin, collaborator, member, owner)', required: true})

/** Anything goes over the wire: which roles there are is the platform's to say. */
export const asRole = (text: string) => text as NewMember['role']
