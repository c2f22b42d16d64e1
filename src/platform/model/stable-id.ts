import {createHash} from 'node:crypto'

/** The same UUID for the same name on every platform: for regions, stacks and dyno sizes, which nobody creates. */
export function stableId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/** The same positive whole number for the same name: where Heroku has numbers, for repositories. */
export const stableNumber = (name: string): number => Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 7), 16)
