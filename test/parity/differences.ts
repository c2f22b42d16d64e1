import type {Observable} from './compare.js'

/** A way in which we want to differ from the official command line. */
export interface Difference {
  /** One line for the list. */
  title: string
  official: string
  ours: string
  reason: string
  /** Where it may be seen, and in one of them must. */
  in: Observable[]
}

/**
 * All wanted differences. A row of a script names one by its key; `docs/compatibility.md` shows the list, and a test
 * keeps both equal.
 */
export const differences: Record<string, Difference> = {}
