import {openInBrowser} from '../../../lib/command/browser.js'
import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'open the documentation of Heroku Postgres in your web browser',
  flags: {browser: string({description: 'the browser to open it with: firefox, safari'})},
  async load(context) {
    const {env, flags: {browser, json}, out} = context
    const url = 'https://devcenter.heroku.com/categories/heroku-postgres'
    if (json) return {url}
    out.line(`Opening ${out.style.info(url)} in ${browser ?? 'your default'} browser…`)
    await openInBrowser({...context, env: browser === undefined ? env : {...env, BROWSER: browser}}, url)
    return {url}
  },
})
