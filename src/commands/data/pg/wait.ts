import {waitCommand} from '../../../lib/data/wait.js'

export default waitCommand('wait until a Postgres Advanced database can be used', 'pg:wait')
