import {waitCommand} from '../../../../lib/data/wait.js'

export default waitCommand('wait until the upgrade of a Postgres Advanced database is over', 'pg:upgrade:wait')
