import {invalidParams} from '../../lib/api/errors.js'
import {Taken} from '../store/store.js'

/** Writes something under its name. Throws 422 for a name that can't be, with what is wrong with it, and for one that is taken. */
export async function named<T>(name: string, problem: string | undefined, write: () => Promise<T>): Promise<T> {
  if (problem) throw invalidParams(problem)
  try {
    return await write()
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`Name ${name} is already taken`)
    throw error
  }
}
