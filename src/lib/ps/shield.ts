import type {App} from '../api/types.js'

/** In a shielded space the dyno sizes `Private-…` go by `Shield-…`; the API knows only the former. */
export const shownSize = (app: App, size: string): string => (app.space?.shield ? size.replace(/^Private-/, 'Shield-') : size)
export const sentSize = (app: App, size: string): string => (app.space?.shield ? size.replace(/^Shield-/i, 'Private-') : size)
