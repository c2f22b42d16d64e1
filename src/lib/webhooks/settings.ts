import {string} from '../command/flags.js'

/** What a webhook is made of. */
export const settingsFlags = () => ({
  authorization: string({char: 't', description: 'value of the Authorization header of each delivery'}),
  include: string({char: 'i', description: 'event types to deliver, with commas between them', required: true}),
  level: string({char: 'l', description: 'notify: each event is delivered once; sync: until it arrives or time is up', required: true}),
  secret: string({char: 's', description: 'key that each delivery is signed with, in the Heroku-Webhook-Hmac-SHA256 header'}),
  url: string({char: 'u', description: 'where events are delivered to', required: true}),
})

interface Settings {authorization: string | undefined; include: string; level: string; secret: string | undefined; url: string}

/** As the API takes it: it judges the level, not we. */
export const settingsOf = ({authorization, include, level, secret, url}: Settings) => ({
  include: include.split(',').map(name => name.trim()),
  level: level as 'notify' | 'sync',
  url,
  ...(authorization === undefined ? {} : {authorization}),
  ...(secret === undefined ? {} : {secret}),
})
