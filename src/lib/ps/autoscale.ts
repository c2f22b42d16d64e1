import type {FormationMonitor} from '../api/types.js'
import type {Client} from '../api/client.js'
import type {Tools} from '../command/define.js'

export interface Wish {
  app: string
  max: number
  min: number
  notifications: boolean
  /** Milliseconds. */
  p95: number | undefined
}

/** What a response time is held under where nobody says otherwise. */
const usualP95 = 1000

/** The monitor that scales an app's web dynos, where it has one. */
export async function findScaler(api: Client, app: string): Promise<FormationMonitor | undefined> {
  const monitors = await api.formationMonitor.list(app, 'web')
  // Where there is none the answer may be empty.
  return Array.isArray(monitors) ? monitors.find(({action_type: type}) => type === 'scale') : undefined
}

/** Lets the number of web dynos follow the response time. Only some sizes of dynos can. */
export async function enableScaling({api}: Pick<Tools, 'api'>, wish: Wish): Promise<FormationMonitor> {
  const options = {version: '3.sdk'}
  const [app, formation] = await Promise.all([api.app.info(wish.app, options), api.formation.list(wish.app, options)])
  const web = formation.find(({type}) => type === 'web')
  if (!web) throw new Error(`${wish.app} does not have any web dynos to scale`)
  if (!/^(performance|private|shield)-/i.test(web.size)) throw new Error('Autoscaling is only available with Performance or Private dynos')
  const scaler = await findScaler(api, app.id)
  const settings = settingsOf(wish, scaler)
  return scaler
    ? api.formationMonitor.update(app.id, 'web', scaler.id, settings)
    : api.formationMonitor.create(app.id, 'web', {...settings, name: 'LATENCY_SCALE'})
}

const settingsOf = ({max, min, notifications, p95}: Wish, before: FormationMonitor | undefined) => ({
  action_type: 'scale' as const,
  is_active: true,
  notification_channels: notifications ? ['app'] : [],
  notification_period: 1440,
  op: 'GREATER_OR_EQUAL',
  period: 1,
  max_quantity: max,
  min_quantity: min,
  value: p95 ?? before?.value ?? usualP95,
})
