import {onOffSetting} from '../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'log_connections',
  description: 'log each login, successful or not; on by default',
  value: {description: 'on or off'},
  on: "When login attempts are made, a log message will be emitted in your application's logs.",
  off: "When login attempts are made, no log message will be emitted in your application's logs.",
})
