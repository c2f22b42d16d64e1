import {switchCommand} from '../../lib/features/switch-command.js'

export default switchCommand({enabled: true, description: 'enables an app feature'})
