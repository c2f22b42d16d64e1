import {onOffSetting} from '../../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'auto_explain.log_nested_statements',
  description: 'log the plans of statements within functions too',
  value: {description: 'on or off'},
  on: 'Nested statements will be included in execution plan logs.',
  off: 'Only top-level execution plans will be included in logs.',
})
