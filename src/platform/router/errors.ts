import type {Code} from '../model/codes.js'

/** Pages of the owner's own, from the config vars `ERROR_PAGE_URL` and `MAINTENANCE_PAGE_URL`. */
export interface OwnPages {error?: string | undefined; maintenance?: string | undefined}

export type RouterCode = Extract<Code, `H${string}`>

export interface RouterErrorKind {
  at: 'error' | 'info' | 'warning'
  /** What the client gets, and what the log says. 499: the client gets nothing, it is not there or must go. */
  status: number
  sock?: 'backend' | 'client'
}

const error = (status: number) => ({at: 'error' as const, status})

const kinds: Partial<Record<RouterCode, RouterErrorKind>> = {
  H18: {at: 'error', status: 503, sock: 'backend'},
  // The log of a real platform says 502 here, though the documentation has 503.
  H25: error(502),
  H26: error(400),
  H27: {at: 'warning', status: 499, sock: 'client'},
  H28: {at: 'warning', status: 499},
  H80: {at: 'info', status: 503},
  H81: {at: 'info', status: 502},
}

export const kindOf = (code: RouterCode): RouterErrorKind => kinds[code] ?? error(503)

/** The page for an error: it says nothing about the app's inside. */
export function pageOf(code: RouterCode, own: OwnPages): string {
  const url = code === 'H80' ? own.maintenance : own.error
  // A blank app has no config that could say something else.
  if (url !== undefined && code !== 'H81' && /^https?:\/\//i.test(url)) return framed(code === 'H80' ? maintenance.title : failed.title, url)
  if (code === 'H80') return page(maintenance)
  return page(code === 'H81' ? blank : code === 'H26' ? badRequest : failed)
}

interface Page {title: string; heading: string; text: string; hint?: string}

const failed: Page = {
  title: 'Application Error',
  heading: 'Application error',
  text: 'An error occurred in the application and your page could not be served. If you are the application owner, check your logs for details. You can do this from the command line with the command',
  hint: 'hokku logs --tail',
}

const maintenance: Page = {
  title: 'Offline for Maintenance',
  heading: 'Offline for Maintenance',
  text: 'This application is undergoing maintenance right now. Please check back later.',
}

const blank: Page = {
  title: 'Welcome to your new app!',
  heading: 'Welcome to your new app!',
  text: 'Nothing has been deployed here yet. If you are the application owner, deploy it with the command',
  hint: 'git push heroku main',
}

const badRequest: Page = {title: 'Bad Request', heading: 'Bad request', text: 'The request could not be understood.'}

const noSuchApp: Page = {
  title: 'No such app',
  heading: 'There\u2019s nothing here, yet.',
  text: 'There is no app configured at that hostname. Perhaps the app owner has renamed it, or you mistyped the URL.',
}

/** For a host that is no app's: status 404. */
export const noSuchAppPage = (): string => page(noSuchApp)

const notTrusted: Page = {
  title: 'Forbidden',
  heading: 'Forbidden',
  text: 'Your address is not in a trusted IP range of this application. If you are the application owner, let it in with the command',
  hint: 'hokku spaces:trusted-ips:add ADDRESS/32 --space SPACE',
}

/** For a client that the app's space doesn't let in: status 403. */
export const notTrustedPage = (): string => page(notTrusted)

const page = ({title, heading, text, hint}: Page) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { margin: 0; display: grid; place-items: center; min-height: 100vh; font: 16px/1.5 system-ui, sans-serif; color: #444; background: #f7f8fb }
main { max-width: 36em; padding: 2em; text-align: center }
h1 { font-weight: 500; color: #222 }
code { padding: .2em .5em; border-radius: 4px; background: #e7e9f0 }
</style>
</head>
<body><main><h1>${heading}</h1><p>${text}</p>${hint ? `<p><code>${hint}</code></p>` : ''}</main></body>
</html>
`

/** The owner's page, in a frame as Heroku shows it: whatever happens to it, the status stays the router's. */
const framed = (title: string, url: string) => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>html, body, iframe { margin: 0; padding: 0; height: 100% } iframe { display: block; width: 100%; border: none }</style>
</head>
<body><iframe src="${escaped(url)}"></iframe></body>
</html>
`

const escaped = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
