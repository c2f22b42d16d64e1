/** Oldest first; what was made in the same second in the order of `rows`. */
export const byAge = <T extends {created_at: string}>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at))
