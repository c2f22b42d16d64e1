import type {Team} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

export function viewTeams(out: Terminal, title: string, teams: readonly Team[]): void {
  out.table(teams.toSorted((a, b) => (a.name < b.name ? -1 : 1)), {
    [title]: ({name}: Team) => out.style.team(name),
    Role: ({role}: Team) => role,
  })
}
