import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'
import {confirmed} from '../command/confirm.js'

/** Does what the API may want to have confirmed by the app's name: it says so, with the warning, and then is asked again. */
export async function withConfirmation<T>({out}: Tools, app: string, given: string | undefined, act: (confirm: string | undefined) => Promise<T>): Promise<T> {
  try {
    return await act(given)
  } catch (error) {
    if (!(error instanceof ApiError) || error.id !== 'confirmation_required') throw error
    await confirmed(out, {wanted: app, given, message: error.message})
    return act(app)
  }
}
