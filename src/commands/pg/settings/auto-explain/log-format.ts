import {settingCommand} from '../../../../lib/pg/setting.js'

export default settingCommand({
  key: 'auto_explain.log_format',
  description: 'choose the format of logged plans',
  value: {description: 'text, json, yaml or xml', options: ['text', 'json', 'yaml', 'xml']},
  explain: ({value}) => `Auto explain log output will log in ${String(value)} format.`,
})
