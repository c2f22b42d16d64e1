import {placeCommand} from '../../lib/buildpacks/place-command.js'

export default placeCommand({
  description: 'set new app buildpack, overwriting into list of buildpacks if necessary',
  examples: ['$ hokku buildpacks:set --index 1 heroku/ruby'],
  done: 'set',
  replaced: 1,
  otherwise: 'first',
  exit: 2,
})
