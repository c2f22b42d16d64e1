import {defineCommand} from '../lib/command/define.js'
import {boolean, integer, onApp, string} from '../lib/command/flags.js'
import {mostLines, wantedLines} from '../lib/logs/wanted.js'
import {showLogs, wantsColors} from '../lib/logs/show.js'

export default defineCommand({
  description: `display recent log output
disable colors with --no-color, HEROKU_LOGS_COLOR=0, or HEROKU_COLOR=0`,
  examples: ['$ hokku logs --app=my-app', '$ hokku logs --num=50 --app=my-app', '$ hokku logs --tail --process-type=web --app=my-app'],
  flags: {
    ...onApp(),
    'dyno-name': string({char: 'd', description: 'only show output from this dyno (such as "web-123-456" or "worker.2")', aliases: ['dyno']}),
    // Not oclif's `deprecated`, which warns whether or not it is given.
    'force-colors': boolean({description: 'force use of colors (even on non-tty output)'}),
    'no-color': boolean({hidden: true, relationships: [{type: 'none', flags: ['force-colors']}]}),
    num: integer({char: 'n', description: 'number of lines to display (ignored for Fir generation apps)', min: 1}),
    'process-type': string({
      char: 'p',
      description: 'only show output from this process type (such as "web" or "worker")',
      relationships: [{type: 'none', flags: ['dyno-name', 'ps']}],
    }),
    ps: string({char: 'p', description: 'hidden alias for type', hidden: true, relationships: [{type: 'none', flags: ['dyno-name']}]}),
    search: string({description: 'only show lines with this text, or /expression/'}),
    since: string({description: 'only show lines from this time on: 10m, 2h, 3d, or a date'}),
    source: string({char: 's', description: 'only show output from this source (such as "app" or "heroku")'}),
    tail: boolean({char: 't', description: 'continually stream logs (always enabled for Fir-generation apps)'}),
  },
  load(context) {
    const {env, flags, out} = context
    if (flags['force-colors']) out.warn('The --force-colors flag is deprecated. Use FORCE_COLOR=true to force colors.')
    const isWanted = wantedLines(context, flags)
    const filter = {dyno: flags['dyno-name'], type: flags['process-type'] ?? flags.ps, source: flags.source, lines: flags.num ?? (isWanted ? mostLines : 100), tail: flags.tail}
    return showLogs(context, flags.app, filter, {json: flags.json, isColored: wantsColors(env, flags['no-color']), isWanted})
  },
})
