import type {Context} from '../command/define.js'

import {openInBrowser} from '../command/browser.js'
import {appOptional, boolean, remote} from '../command/flags.js'

export const pageFlags = () => ({
  app: appOptional(),
  remote: remote(),
  'show-url': boolean({description: 'show URL, do not open browser'}),
})

/** Opens a page, or only tells where it is. */
export async function openPage(context: Context<{'show-url': boolean}, object>, url: string): Promise<{url: string}> {
  const {flags, out} = context
  if (flags.json) return {url}
  if (flags['show-url']) out.line(out.style.info(url))
  else {
    out.line(`Opening ${out.style.info(url)}...`)
    await openInBrowser(context, url)
  }
  return {url}
}
