import {onOffSetting} from '../../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'auto_explain.log_triggers',
  description: `log with a plan what its triggers took
Without pg:settings:auto-explain:log-analyze it does nothing.`,
  value: {description: 'on or off'},
  on: 'Trigger execution statistics have been enabled for auto-explain.',
  off: 'Trigger execution statistics have been disabled for auto-explain.',
})
