/**
 * What has no meaning on a platform of one's own (payment, networks of private spaces) answers as Heroku does where an account has
 * none of it. Such handlers carry a mark: by that, and by nothing written by hand, docs/compatibility.md tells which
 * endpoints work and which only answer.
 */
import {ApiError, invalidParams, notFound} from '../../lib/api/errors.js'

export function withoutIt<Answer extends (call: never) => unknown>(answer: Answer): Answer {
  marked.add(answer)
  return answer
}

const marked = new WeakSet<object>()

export const isWithoutIt = (handler: object): boolean => marked.has(handler)

/** There is none of a kind, whichever is asked for. `why` says so, or what there is instead. */
export const noneOf = (resource: string, why: string) => withoutIt((): never => {
  const {status, id, message, more} = notFound(resource)
  throw new ApiError(status, id, `${message} ${why}`, more)
})

/** What is asked for can't be had here. `why` names what to do instead. */
export const refused = (why: string) => withoutIt((): never => {
  throw invalidParams(why)
})

export const emptyList = withoutIt((): never[] => [])
