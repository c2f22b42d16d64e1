import type {Client} from '../api/client.js'
import type {CurrentStatus, TrustIncident} from '../api/types.js'

export interface TrustStatus {status: CurrentStatus['status']; incidents: TrustIncident[]; scheduled: unknown[]}

/** The same by the status page of Heroku's owner, which knows incidents and instances. */
export async function trustStatus(api: Client, now: Date): Promise<TrustStatus> {
  const [instances, incidents, scheduled, texts] = await Promise.all([
    api.trustInstance.list({query: {products: 'Heroku'}}),
    api.trustIncident.listActive(),
    api.trustMaintenance.list({query: {startTime: now.toISOString(), limit: '10', offset: '0', product: 'Heroku', locale: 'en'}}),
    api.trustLocalization.list({query: {locale: 'en'}}),
  ])
  const keys = new Set(instances.map(({key}) => key))
  const ours = incidents.filter(({instanceKeys}) => instanceKeys.some(key => keys.has(key)))
  const words = new Map(texts.map(({modelKey, text}) => [modelKey, text]))
  return {
    status: ['Apps', 'Data', 'Tools'].map(system => ({status: colorOf(ours.filter(incident => touches(incident, system))), system})),
    incidents: ours.map(incident => ({...incident, IncidentEvents: incident.IncidentEvents.map(event => ({...event, ...(words.has(event.type) ? {localizedType: words.get(event.type)} : {})}))})),
    scheduled,
  }
}

/** Apps and data have services of their names; all else is tools. */
function touches({serviceKeys}: TrustIncident, system: string): boolean {
  return serviceKeys.some(key => (/Apps$/.test(key) ? 'Apps' : /Data$/.test(key) ? 'Data' : 'Tools') === system)
}

function colorOf(incidents: readonly TrustIncident[]): string {
  if (incidents.length === 0) return 'green'
  return incidents.some(({IncidentImpacts: impacts}) => impacts.some(({severity}) => severity === 'major')) ? 'red' : 'yellow'
}
