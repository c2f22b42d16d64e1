import {list, object, string} from '../shape.js'
import {shape as teamApp} from './team-app.js'

export const takes = {
  apps: object({in: object({id: list(string)})}),
}

export const answers = {
  apps: list(teamApp),
}
