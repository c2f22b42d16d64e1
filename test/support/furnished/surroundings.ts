import type {TestContext} from 'node:test'

import type {PlatformProcess} from '../platform.js'

import {startPartner} from '../partner.js'
import {startReceiver} from '../receiver.js'
import {serveTarball} from '../tarball.js'
import {code} from './app.js'
import {ownerOf} from './furnishing.js'

/** What a platform is given to deal with: a service in its marketplace that wants an app's log, a receiver, code. */
export async function surround(t: Pick<TestContext, 'after'>, platform: PlatformProcess) {
  const partner = await startPartner(t)
  const usual = partner.answer
  partner.answer = asked => ({...usual(asked), ...(asked.method === 'POST' && {body: {...usual(asked).body, log_drain_url: 'syslog://127.0.0.1:1/of-add-on'}})})
  await ownerOf(platform).ask('POST', '/platform/addon-services', partner.manifest())
  return {t, platform, service: 'bucket', urls: {receiver: (await startReceiver(t)).url, code: await serveTarball(t, code)}}
}
