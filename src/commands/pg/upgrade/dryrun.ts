import {upgradeCommand, wantedVersion} from '../../../lib/pg/upgrade.js'

export default upgradeCommand({
  description: 'try an upgrade of a leader of the Standard tier or above on a follower made for it; the result comes by mail',
  action: 'Starting a test upgrade on',
  refuse: ({style}, kind) => `You can't use ${style.code('pg:upgrade:dryrun')} on ${kind === 'essential' ? 'Essential-tier' : 'follower'} databases. You can only use this command on Standard-tier and higher leader databases.`,
  warning: ({out}, {addOn, version}) => `This command starts a test upgrade for ${out.style.datastore(addOn.name)} to ${wantedVersion(version)}.\n`,
  send: ({api}, id, version) => api.postgresUpgrade.dryRun(id, version),
})
