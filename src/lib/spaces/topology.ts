import type {SpaceTopology} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

/** An app's domains, and its dynos with the addresses that they have within the space. */
export function viewTopology(out: Terminal, name: string, {domains, formations = []}: SpaceTopology['apps'][number]): void {
  const sorted = formations.toSorted((a, b) => (a.process_type < b.process_type ? -1 : 1))
  const types = sorted.map(formation => formation.process_type)
  out.header(types.length > 0 ? `${out.style.app(name)} (${types.join(', ')})` : out.style.app(name))
  out.object({
    Domains: domains.toSorted(),
    Dynos: sorted.flatMap(({process_type: type, dynos}) =>
      dynos.toSorted((a, b) => a.number - b.number).map(dyno => `${type}.${dyno.number} - ${dyno.private_ip} - ${dyno.hostname}`)),
  })
  out.line()
}
