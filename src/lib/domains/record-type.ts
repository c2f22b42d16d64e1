/** Which DNS record points a name at its target: CNAME, but what stands at the top of a zone can't have one. */
export const recordType = (hostname: string): string => (isApex(hostname) ? 'ALIAS or ANAME' : 'CNAME')

/**
 * Two labels, or three where the last two are a country's own second level (`example.co.uk`). The full list of public
 * suffixes weighs more than this column is worth.
 */
export function isApex(hostname: string): boolean {
  const labels = hostname.split('.')
  if (labels[0] === '*') return false
  const isCountrys = /\.(ac|co|com|edu|gov|gob|net|ne|nom|or|org)\.[a-z]{2}$/.test(hostname)
  return labels.length === (isCountrys ? 3 : 2)
}
