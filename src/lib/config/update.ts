import type {ConfigVars} from '../api/types.js'
import type {Tools} from '../command/define.js'

/** Changes config vars, `null` for those to unset, and tells which release that made. Yields all that are set now. */
export async function updateConfig({api, out}: Tools, app: string, vars: Record<string, null | string>, doing: string): Promise<ConfigVars> {
  const {style} = out
  const names = Object.keys(vars).map(name => style.name(name)).join(', ')
  const {config} = await out.action(
    `${doing} ${names} and restarting ${style.app(app)}`,
    async () => {
      const config = await api.configVar.update(app, vars)
      const [release] = await api.release.list(app, {range: 'version ..; order=desc,max=1', partial: true})
      return {config, release}
    },
    ({release}) => (release ? `done, ${style.name(`v${release.version}`)}` : 'done'),
  )
  return config
}
