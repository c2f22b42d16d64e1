import {metrics} from './dyno-metrics.js'

export const answers = {errors: metrics, latency: metrics, status: metrics}
