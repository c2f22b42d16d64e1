import {boolean, object, optional, string} from '../shape.js'

/** Which GitHub repository an app is deployed from. */
export const shape = object({repo: string})

export const takes = {
  update: object({
    auto_deploy: optional(boolean),
    pull_requests: optional(object({auto_deploy: boolean, auto_destroy: boolean, enabled: boolean})),
    wait_for_ci: optional(boolean),
  }),
}
