/** Why an app can't be set up, in words for its owner; with `errors`, its manifest is to blame. */
export class SetupFailure extends Error {
  constructor(message: string, readonly errors: string[] = []) {
    super(message)
  }
}
