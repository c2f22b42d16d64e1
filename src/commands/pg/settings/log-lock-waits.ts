import {onOffSetting} from '../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'log_lock_waits',
  description: `log a session that waits long for a lock
Long is what exceeds deadlock_timeout, a second. Such waits come of transactions that want the same rows at the same
time, most often of those that change many tables.`,
  value: {description: 'on or off'},
  on: "When a deadlock is detected, a log message will be emitted in your application's logs.",
  off: "When a deadlock is detected, no log message will be emitted in your application's logs.",
})
