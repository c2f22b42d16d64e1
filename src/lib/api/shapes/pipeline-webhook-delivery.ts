export {shape} from './app-webhook-delivery.js'
