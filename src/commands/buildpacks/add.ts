import {placeCommand} from '../../lib/buildpacks/place-command.js'

export default placeCommand({
  description: 'add new app buildpack, inserting into list of buildpacks if necessary',
  examples: ['$ hokku buildpacks:add --index 1 heroku/ruby'],
  done: 'added',
  replaced: 0,
  otherwise: 'last',
  exit: 1,
})
