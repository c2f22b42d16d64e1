import {switchCommand} from '../../lib/features/switch-command.js'

export default switchCommand({enabled: false, description: 'disables an app feature'})
