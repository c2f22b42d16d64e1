import {ApiError} from '../api/errors.js'

/** A platform that doesn't answer, or one that can't be started. `message` says what, where and what to do about it. */
export class Unreachable extends Error {
  constructor(
    readonly backend: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, {cause})
    this.name = 'Error'
  }
}

/** An answer that is no JSON: a proxy's page, a crash. Printed as the official command line does. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    method: string,
    url: URL,
    readonly body: string,
  ) {
    super(`HTTP Error ${status} for ${method} ${url.protocol}//${url.hostname}${url.pathname}\n${body}`)
    this.name = 'Error'
  }
}

/** The credential was refused. */
export class Unauthorized extends Error {
  constructor(
    message: string,
    /** The refused one came from `HEROKU_API_KEY`. */
    readonly fromEnv: boolean,
  ) {
    super(message)
    this.name = 'Error'
  }
}

/** The status of a refusal, whether it came in the API's form or in none; undefined for what is no refusal. */
export const statusOf = (error: unknown): number | undefined => (error instanceof ApiError || error instanceof HttpError ? error.status : undefined)
