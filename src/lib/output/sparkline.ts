const bars = '▁▂▃▄▅▆▇█'

/** A bar for each value, from the least to the greatest. */
export function sparkline(values: readonly number[]): string {
  const least = Math.min(...values)
  const range = Math.max(...values) - least || 1
  return values.map(value => bars[Math.floor(((value - least) / range) * (bars.length - 1))]).join('')
}
