// What every part of the day needs.
import assert from 'node:assert/strict'
import {request} from 'node:http'

import Heroku from 'heroku-client'

const {HEROKU_API_KEY, HEROKU_HOST} = process.env
export const heroku = new Heroku({token: HEROKU_API_KEY, host: HEROKU_HOST})

/** The body of the refusal that was wanted. */
export async function refusal(answer, status, id) {
  const error = await answer.then(body => assert.fail(`wanted ${status}, not ${JSON.stringify(body)}`), error => error)
  assert.deepEqual([error.statusCode, error.body?.id], [status, id], error.message)
  return error.body
}

/** A member of each row. */
export const each = async (rows, member) => (await rows).map(row => row[member])

export async function step(name, act) {
  try {
    await act()
    console.log(`ok ${name}`)
  } catch (error) {
    console.log(`not ok ${name}: ${[error.message, error.body?.message].join(' ').replaceAll('\n', ' ')}`)
  }
}

export async function until(ask, fits) {
  for (const end = Date.now() + 60_000; ;) {
    const found = await ask()
    if (fits(found)) return found
    assert.ok(Date.now() < end, `still ${JSON.stringify(found)}`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

export function upload(url, bytes) {
  return new Promise((resolve, reject) => {
    const sent = request(url, {method: 'PUT', headers: {'content-type': '', 'content-length': bytes.length}}, reply => {
      reply.resume().on('end', () => (reply.statusCode < 300 ? resolve() : reject(new Error(`upload: ${reply.statusCode}`))))
    })
    sent.on('error', reject).end(bytes)
  })
}
