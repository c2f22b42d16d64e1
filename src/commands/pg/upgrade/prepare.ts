import {upgradeCommand, wantedVersion} from '../../../lib/pg/upgrade.js'

export default upgradeCommand({
  description: 'prepare the upgrade of a leader of the Standard tier or above and schedule it for the next maintenance window',
  action: 'Preparing upgrade on',
  refuse: ({style}, kind) => `You can only use ${style.code('hokku pg:upgrade:prepare')} on Standard-tier and higher leader databases. For ${kind === 'essential' ? 'Essential-tier' : 'follower'} databases, use ${style.code('hokku pg:upgrade:run')} instead.`,
  warning: ({out}, {addOn, version}) => `Destructive action\nThis command prepares the upgrade for ${out.style.datastore(addOn.name)} to ${wantedVersion(version)} and schedules to upgrade it during the next available maintenance window.\n`,
  send: ({api}, id, version) => api.postgresUpgrade.prepare(id, version),
})
