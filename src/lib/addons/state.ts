import type {Style} from '../output/terminal.js'

/** The states of add-ons as people know them. */
const words: Readonly<Record<string, {text: string; color: keyof Style}>> = {
  provisioned: {text: 'created', color: 'success'},
  provisioning: {text: 'creating', color: 'info'},
  deprovisioning: {text: 'destroying', color: 'warning'},
  deprovisioned: {text: 'errored', color: 'failure'},
}

export function stateText(style: Style, state: string | undefined): string {
  const word = words[state ?? '']
  return word ? style[word.color](word.text) : state ?? ''
}
