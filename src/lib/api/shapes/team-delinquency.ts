import {nullable, object, time} from '../shape.js'

export const shape = object({scheduled_suspension_time: nullable(time), scheduled_deletion_time: nullable(time)})
