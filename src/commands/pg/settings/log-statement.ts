import {wordSetting} from '../../../lib/pg/setting.js'

export default wordSetting({
  key: 'log_statement',
  description: `choose which statements are logged
none  none
ddl   those that define something: CREATE, ALTER, DROP
mod   those, and what changes data: INSERT, UPDATE, DELETE, TRUNCATE, COPY
all   all`,
  value: {description: 'none, ddl, mod or all', options: ['none', 'ddl', 'mod', 'all']},
})
