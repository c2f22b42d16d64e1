import {onOffSetting} from '../../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'auto_explain.log_verbose',
  description: `log plans with all details
The same as EXPLAIN VERBOSE.`,
  value: {description: 'on or off'},
  on: 'Verbose execution plan logging has been enabled for auto_explain.',
  off: 'Verbose execution plan logging has been disabled for auto_explain.',
})
