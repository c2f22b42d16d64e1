import type {Tools} from './define.js'

/** A header for what takes the credential as a password only: some services of Heroku's know no bearer tokens. */
export async function basicAuth({backend}: Tools): Promise<{headers: {authorization: string}}> {
  const token = await backend.token()
  return {headers: {authorization: `Basic ${Buffer.from(`:${token ?? ''}`).toString('base64')}`}}
}
