import {remote} from '../../../lib/command/flags.js'
import {upgradeCommand, versionFlag} from '../../../lib/pg/upgrade.js'
import {runWarning} from '../../../lib/pg/upgrade-warning.js'

export default upgradeCommand({
  description: `upgrade a database to another version of Postgres
A database of the Essential tier is upgraded at once; a leader of the Standard tier or above once
pg:upgrade:prepare has prepared it; a follower stops following and is upgraded alone.`,
  action: 'Starting upgrade on',
  refuse: () => undefined,
  warning: runWarning,
  send: ({api}, id, version) => api.postgresUpgrade.run(id, version),
}, {version: versionFlag(), remote: remote()})
