import {thresholdSetting} from '../../../lib/pg/setting.js'

export default thresholdSetting({
  key: 'log_min_duration_statement',
  description: 'log statements that take so long, with what they took; 0 logs all, -1 none',
  value: {description: 'milliseconds'},
  none: 'The duration of each completed statement will not be logged.',
  all: 'The duration of each completed statement will be logged.',
  from: milliseconds => `The duration of each completed statement will be logged if the statement ran for at least ${milliseconds} milliseconds.`,
})
