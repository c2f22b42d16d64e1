import type {Domain} from '../api/types.js'
import type {Tools} from '../command/define.js'

/** How the waiting ended: what was waited for is there already, came, or is not to come. */
export type Issued = 'failed' | 'issued'

/** Waits until every custom domain has its certificate, or one can't get any. Says nothing where there is nothing to wait for. */
export async function waitForCertificates(tools: Tools, app: string): Promise<Issued> {
  const first = stateOf(await customDomains(tools, app))
  if (first !== 'pending') return first
  const {out} = tools
  try {
    return await out.action('Waiting until the certificate is issued to all domains', () => untilIssued(tools, app))
  } catch (error) {
    if (error instanceof NotIssued) return 'failed'
    throw error
  }
}

export const customDomains = async ({api}: Pick<Tools, 'api'>, app: string): Promise<Domain[]> =>
  (await api.domain.list(app)).filter(({kind}) => kind === 'custom')

async function untilIssued(tools: Tools, app: string): Promise<Issued> {
  for (;;) {
    await tools.clock.sleep(1000, tools.signal)
    const state = stateOf(await customDomains(tools, app))
    if (state === 'failed') throw new NotIssued()
    if (state === 'issued') return state
  }
}

/** Ends the action with its mark for failures; the commands go on from there. */
class NotIssued extends Error {}

function stateOf(domains: Domain[]): Issued | 'pending' {
  const states = domains.map(domain => domain.acm_status ?? '')
  if (states.includes('failed')) return 'failed'
  return states.every(state => ['cert issued', 'ok'].includes(state)) ? 'issued' : 'pending'
}
