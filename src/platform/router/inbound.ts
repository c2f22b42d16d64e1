import type {Admission} from '../model/inbound-rules.js'

/** Which apps are in a space, and whom each space lets in. In memory only: a change is in force from the next request on. */
export class Inbound {
  readonly #spaceOf = new Map<string, string>()
  readonly #admissions = new Map<string, Admission>()

  /** The app is in this space from now on; null: in none. */
  place(appId: string, spaceId: string | null): void {
    if (spaceId === null) this.#spaceOf.delete(appId)
    else this.#spaceOf.set(appId, spaceId)
  }

  setAdmission(spaceId: string, admission: Admission): void {
    this.#admissions.set(spaceId, admission)
  }

  remove(spaceId: string): void {
    this.#admissions.delete(spaceId)
  }

  /** Nobody comes in where a space's rules aren't known. */
  admits(appId: string, address: string | undefined): boolean {
    const spaceId = this.#spaceOf.get(appId)
    return spaceId === undefined || (address !== undefined && (this.#admissions.get(spaceId)?.(address) ?? false))
  }
}
