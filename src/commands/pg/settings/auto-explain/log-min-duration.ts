import {thresholdSetting} from '../../../../lib/pg/setting.js'

export default thresholdSetting({
  key: 'auto_explain.log_min_duration',
  description: 'log the plans of statements that take so long; 0 logs all, -1 none',
  value: {description: 'milliseconds'},
  none: 'Execution plan logging has been disabled.',
  all: 'All queries will have their execution plans logged.',
  from: milliseconds => `All execution plans will be logged for queries taking up to ${milliseconds} milliseconds or more.`,
})
