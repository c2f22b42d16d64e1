import {number, object, oneOf, string, time} from '../shape.js'

export const shape = object({
  host_id: string,
  state: oneOf('available', 'under-assessment', 'permanent-failure', 'released', 'released-permanent-failure'),
  available_capacity_percentage: number,
  allocated_at: time,
  released_at: time,
})
