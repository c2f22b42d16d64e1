/** Dollars a month of one dyno, by Heroku's price list; a size that isn't here has no price of its own. */
const monthly: Readonly<Record<string, number>> = {
  Hobby: 7, Basic: 7, 'Standard-1X': 25, 'Standard-2X': 50,
  'Performance-M': 250, 'Performance-L': 500, 'Performance-L-RAM': 500, 'Performance-XL': 750, 'Performance-2XL': 1500,
  'Private-S': 225, 'Private-M': 450, 'Private-L': 900, 'Private-L-RAM': 500, 'Private-XL': 750, 'Private-2XL': 1500,
  'Shield-S': 270, 'Shield-M': 540, 'Shield-L': 1080, 'Shield-L-RAM': 600, 'Shield-XL': 900, 'Shield-2XL': 1800,
  '1X': 36, '2X': 72, PX: 576,
  'dyno-1c-0.5gb': 25, 'dyno-2c-1gb': 50, 'dyno-1c-4gb': 80, 'dyno-2c-8gb': 160, 'dyno-4c-16gb': 320, 'dyno-8c-32gb': 640,
  'dyno-16c-64gb': 1000, 'dyno-2c-4gb': 150, 'dyno-4c-8gb': 300, 'dyno-8c-16gb': 600, 'dyno-16c-32gb': 1200, 'dyno-1c-8gb': 100,
  'dyno-2c-16gb': 250, 'dyno-4c-32gb': 500, 'dyno-8c-64gb': 750, 'dyno-16c-128gb': 1500,
}

const hoursOfMonth = 720

/** `~$0.010`: of all dynos of a type, or of one where there is none yet. */
export function hourlyCost(size: string, quantity: number): string {
  const price = monthly[size]
  return price === undefined ? '' : `~$${((price * (quantity || 1)) / hoursOfMonth).toFixed(3)}`
}

export function monthlyCost(size: string, quantity: number): string {
  const price = monthly[size]
  return price === undefined ? '' : `$${price * quantity}`
}
