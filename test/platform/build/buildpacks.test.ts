import {fileURLToPath} from 'node:url'

import {buildpackContract} from '../../contract/buildpack.js'

const nothing = {'README.md': ''}

buildpackContract({
  source: 'heroku/nodejs', name: 'Node.js', other: nothing, processTypes: {web: 'npm start'},
  app: {'package.json': '{"scripts": {"start": "node server.js"}}', 'server.js': ''},
})
buildpackContract({
  source: 'heroku/static', name: 'Static', other: nothing, processTypes: {web: 'node .heroku/static/server.cjs'}, app: {'public/index.html': '<h1>'},
})
buildpackContract({source: 'heroku/procfile', name: 'Procfile', other: nothing, processTypes: {web: './run'}, app: {Procfile: 'web: ./run', 'run*': '#!/bin/sh'}})
buildpackContract({
  source: fileURLToPath(new URL('../../fixtures/buildpack-all', import.meta.url)), name: 'All', other: nothing,
  processTypes: {web: 'cat source/made.txt', console: 'bash'}, app: {'all.txt': ''},
})
