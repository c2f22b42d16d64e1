import {upgradeCommand} from '../../../lib/pg/upgrade.js'

export default upgradeCommand({
  description: "call off an upgrade that is scheduled; one that has begun can't be",
  action: 'Cancelling upgrade on',
  refuse: ({style}, kind) => `You can't use ${style.code('pg:upgrade:cancel')} on ${kind === 'essential' ? 'Essential-tier' : 'follower'} databases. You can only use this command on Standard-tier and higher leader databases.`,
  warning: ({out}, {addOn}) => `Destructive action\nYou're canceling the scheduled version upgrade for ${out.style.datastore(addOn.name)}.\n\nYou can't undo this action.\n`,
  send: ({api}, id) => api.postgresUpgrade.cancel(id, {}),
}, {})
