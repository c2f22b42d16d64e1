import {onOffSetting} from '../../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'auto_explain',
  description: `log the plans of queries by themselves, without EXPLAIN
It takes effect for new connections: those that are open go on as before. Restart the app, and what else is
connected, to have all of them logged.`,
  strict: false,
  value: {description: 'on or off'},
  on: 'Execution plans of queries will be logged for future connections.',
  off: 'Execution plans of queries will not be logged for future connections.',
})
