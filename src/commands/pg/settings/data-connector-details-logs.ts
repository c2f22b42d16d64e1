import {onOffSetting} from '../../../lib/pg/setting.js'

export default onOffSetting({
  key: 'data_connector_details_logs',
  description: 'log how far the replication slots of a database are; off by default',
  aliases: ['pg:settings:explain-data-connector-details'],
  value: {description: 'on or off'},
  on: 'Data replication slot details will be logged.',
  off: 'Data replication slot details will no longer be logged.',
})
