import type {BuildpackInstallation} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'

/** What the next release will be built with, after a change. */
export function viewNextBuild(out: Terminal, app: string, done: 'added' | 'removed' | 'set', installed: readonly BuildpackInstallation[]): void {
  const [only, second] = installed.map(({buildpack}) => buildpack.url)
  const these = second === undefined ? 'this buildpack' : 'these buildpacks'
  if (only === undefined) return out.line(`Buildpack ${done}. Next release on ${out.style.app(app)} will detect buildpacks normally.`)
  if (second === undefined) out.line(`Buildpack ${done}. Next release on ${out.style.app(app)} will use ${only}.`)
  else {
    out.line(`Buildpack ${done}. Next release on ${out.style.app(app)} will use:`)
    numbered(installed).forEach(text => out.line(`  ${text}`))
  }
  out.line(`Run ${out.style.code('git push heroku main')} to create a new release using ${these}.`)
}

export const numbered = (installed: readonly BuildpackInstallation[]): string[] =>
  installed.map(({buildpack}, at) => `${at + 1}. ${buildpack.url}`)

/** Config vars of old that still say which buildpack is used. */
const overriding = ['BUILDPACK_URL', 'LANGUAGE_PACK_URL']

/** Once the list is empty: tells what decides then. `done` is what was done to it. */
export async function tellWhatDecides({api, out}: Tools, app: string, done: string): Promise<void> {
  const config = await api.configVar.infoForApp(app)
  const found = overriding.find(key => config[key])
  out.line(found ? `${done}.` : `${done}. Next release on ${out.style.app(app)} will detect buildpacks normally.`)
  if (found) out.warn(`The ${found} config var is still set and will be used for the next release`)
}
