import {wordSetting} from '../../../lib/pg/setting.js'

export default wordSetting({
  key: 'track_functions',
  description: `choose which functions are counted and timed; none by default
none  none
pl    those in procedural languages
all   those in SQL and C too, but for what the planner inlines`,
  value: {description: 'none, pl or all', options: ['none', 'pl', 'all']},
})
