import {onOffSetting} from '../../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'auto_explain.log_analyze',
  description: `log how long each step of a plan really took
The same as EXPLAIN ANALYZE. It measures all queries, and not only those that are logged: that may slow the
database down much.`,
  value: {description: 'on or off'},
  on: 'EXPLAIN ANALYZE execution plans will be logged.',
  off: 'EXPLAIN ANALYZE execution plans will not be logged.',
})
