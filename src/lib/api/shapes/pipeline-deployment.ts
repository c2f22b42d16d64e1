export {shape} from './release.js'
