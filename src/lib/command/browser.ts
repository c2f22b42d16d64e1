import type {Tools} from './define.js'

import {heroku} from '../backend/target.js'
import {CommandError} from './errors.js'

/** An opener that is still at work after so long has found a browser and waits for it. */
const patience = 3000

/** Says which page it opens, and opens it. */
export async function showPage(tools: Tools, url: string, isSaid: boolean): Promise<{url: string}> {
  if (isSaid) tools.out.line(`Opening ${tools.out.style.info(url)}...`)
  await openInBrowser(tools, url)
  return {url}
}

/** A page of Heroku's own dashboard; no other platform is known to have one. */
export function dashboardPage({backend}: Pick<Tools, 'backend'>, path: string): string {
  if (backend.apiUrl !== heroku.apiUrl) throw new CommandError(`The platform ${backend.name} has no dashboard to open.`)
  return `https://dashboard.heroku.com${path}`
}

/** Opens a page in the person's browser: `$BROWSER`, else what the system opens pages with. Fails where there is none. */
export async function openInBrowser({clock, env}: Pick<Tools, 'clock' | 'env'>, url: string): Promise<void> {
  const {execa} = await import('execa')
  const [program, ...args] = opener(env)
  const opening = execa(program, [...args, url], {detached: true, stdio: 'ignore', reject: false, cleanup: false})
  opening.unref()
  // The wait ends with the opener: a timer that is left would keep the command from ending.
  const over = new AbortController()
  const ended = await Promise.race([opening.finally(() => over.abort()), clock.sleep(patience, over.signal).catch(() => undefined)])
  if (ended?.failed) throw new Error(`Error opening web browser.\nManually visit ${url} in your browser.`)
}

function opener({BROWSER}: Tools['env']): [string, ...string[]] {
  if (BROWSER) return [BROWSER]
  if (process.platform === 'darwin') return ['open']
  return process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
}
