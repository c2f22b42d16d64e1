import {boolean, object, uuid} from '../shape.js'
import {shape as addOnService} from './add-on-service.js'
import {shape as region} from './region.js'

export const shape = object({
  id: uuid,
  supports_private_networking: boolean,
  addon_service: addOnService,
  region,
})
