/** `shop-pr-12-1a2b`, `shop-new-cart-1a2b`: within the length of an app's name. */
export function reviewAppName(base: string, {branch, prNumber}: {branch: string; prNumber: number | null}, suffix: string): string {
  const what = prNumber === null ? branch : `pr-${prNumber}`
  const name = `${base}-${what}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '')
  return `${name.slice(0, 30 - suffix.length - 1).replace(/-+$/, '') || 'review'}-${suffix}`
}
