import {integer, list, object, string, time, uri} from '../shape.js'

/** GitHub's own, as far as it is read here. */
export const shape = object({default_branch: string, id: integer, name: string})

export const answers = {
  compare: object({
    ahead_by: integer,
    commits: list(object({sha: string, commit: object({author: object({date: time, name: string}), message: string})})),
    html_url: uri,
  }),
}
