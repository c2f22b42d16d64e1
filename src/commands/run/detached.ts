import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {showLogs, wantsColors} from '../../lib/logs/show.js'
import {oneOffFlags, startDyno, wantedDyno} from '../../lib/run/dyno.js'

export default defineCommand({
  description: 'run a detached dyno, where output is sent to your logs',
  examples: ['$ hokku run:detached ls'],
  strict: false,
  flags: {...oneOffFlags(), tail: boolean({char: 't', description: 'continually stream logs'})},
  async load(context) {
    const {api, argv, env, flags, out} = context
    const wanted = await wantedDyno(context, argv, flags)
    const dyno = await out.action(
      `Running ${out.style.code(wanted.command)} on ${out.style.app(flags.app)}`,
      () => startDyno(api, {...wanted, attach: false}),
      ({name}) => `done, ${name}`,
    )
    const filter = {dyno: dyno.name, type: undefined, source: undefined, lines: undefined, tail: true}
    if (flags.tail) await showLogs(context, flags.app, filter, {json: flags.json, isColored: wantsColors(env, false)})
    return dyno
  },
  view({name}, {flags, out}) {
    if (!flags.tail) out.line(`Run ${out.style.code(`hokku logs --app ${flags.app} --dyno ${name}`)} to view the output.\n`)
  },
})
