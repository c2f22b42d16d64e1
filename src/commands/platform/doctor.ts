import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {examine} from '../../lib/platform/examine.js'

export default defineCommand({
  description: 'examine whether this machine has what your own platform needs',
  async load(context) {
    const findings = await examine(context)
    const missing = findings.filter(({ok, isNeeded}) => isNeeded && !ok)
    if (missing.length > 0) throw new CommandError(missing.map(({name, detail}) => `${name}: ${detail}`).join('\n'), {exit: 1})
    return findings
  },
  view(findings, {out}) {
    out.table(findings, {Check: row => row.name, Result: row => (row.ok ? out.style.success('ok') : out.style.warning('no')), Detail: row => row.detail})
  },
})
