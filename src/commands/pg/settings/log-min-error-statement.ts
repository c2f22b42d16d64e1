import {wordSetting} from '../../../lib/pg/setting.js'

export default wordSetting({
  key: 'log_min_error_statement',
  description: `log the statements that lead to errors of this severity and above; error by default
What is sensitive in statements is kept out of the logs by fatal or panic.`,
  value: {options: ['error', 'log', 'fatal', 'panic']},
})
