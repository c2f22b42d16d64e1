import type {Terminal} from '../output/terminal.js'

/** `KEY: value`, a line each. */
export function viewConfig(out: Terminal, vars: Readonly<Record<string, string>>): void {
  out.object(Object.fromEntries(Object.entries(vars).map(([key, value]) => [out.style.name(key), value])))
}
