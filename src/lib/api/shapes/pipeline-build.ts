export {shape} from './build.js'
