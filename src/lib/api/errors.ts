/** An error that the Platform API answers with: thrown by handlers, made again by the client. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly id: string,
    message: string,
    /** Further members of the body: `url`, `resource` (on 404), `app` (on 403 for two-factor). */
    readonly more: {app?: {name: string}; resource?: string; url?: string} = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }

  toJSON() {
    return {id: this.id, ...this.more, message: this.message}
  }
}

export const badRequest = (message: string) => new ApiError(400, 'bad_request', message)
export const unauthorized = (message = 'Invalid credentials provided.') => new ApiError(401, 'unauthorized', message)
export const forbidden = (message = 'You do not have access to this resource.') => new ApiError(403, 'forbidden', message)
/** `resource` as Heroku names it on the wire: `app`, `add_on`, `release`, … The command line branches on it. */
export const notFound = (resource: string) =>
  new ApiError(404, 'not_found', `Couldn't find that ${resource.replaceAll('_', ' ')}.`, {resource})
export const unknownEndpoint = () =>
  new ApiError(404, 'not_found', 'The requested API endpoint was not found. Are you using the right HTTP verb (i.e. `GET` vs. `POST`), and did you specify your intended version with the `Accept` header?')
export const conflict = (message: string) => new ApiError(409, 'conflict', message)
export const tooLarge = (message: string) => new ApiError(413, 'request_too_large', message)
export const rangeNotSatisfiable = (message: string) => new ApiError(416, 'requested_range_not_satisfiable', message)
export const invalidParams = (message: string) => new ApiError(422, 'invalid_params', message)
export const confirmationRequired = (message: string) => new ApiError(423, 'confirmation_required', message)
export const unavailable = (message: string) => new ApiError(503, 'service_unavailable', message)
