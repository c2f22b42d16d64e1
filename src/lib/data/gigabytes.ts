/** `1.1` → `1.10 GB`: steps of 1000, from MB to TB. */
export function gigabytes(amount: number | null): string {
  if (!amount) return '0.00 MB'
  const [unit, value] = rounds(amount * 1000) < 1000 ? ['MB', amount * 1000] : rounds(amount) < 1000 ? ['GB', amount] : ['TB', amount / 1000]
  return `${value.toFixed(2)} ${unit}`
}

/** What is 1000 once it is rounded belongs to the next unit. */
const rounds = (value: number) => Number(value.toFixed(2))
