export {shape} from './app-webhook-event.js'
