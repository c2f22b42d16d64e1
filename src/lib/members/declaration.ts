import {argument, option} from '../command/flags.js'

export const emailArgs = () => ({email: argument({description: 'email address of the team member', required: true})})
export const requiredRole = () =>
  option({char: 'r', description: 'member role (admin, collaborator, member, owner)', options: ['admin', 'collaborator', 'member', 'owner'] as const, required: true})()
