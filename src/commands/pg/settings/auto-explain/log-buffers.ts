import {onOffSetting} from '../../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'auto_explain.log_buffers',
  description: `log with a plan which buffers it used
The same as EXPLAIN BUFFERS. Without pg:settings:auto-explain:log-analyze it does nothing.`,
  value: {description: 'on or off'},
  on: 'Buffer statistics have been enabled for auto_explain.',
  off: 'Buffer statistics have been disabled for auto_explain.',
})
