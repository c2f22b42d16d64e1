/** What the programs of a build work with. */
export interface Stage {
  /** BUILD_DIR: the app's files, which become the slug. */
  build: string
  /** CACHE_DIR: kept from one build of the app to the next. */
  cache: string
  /** ENV_DIR: the config vars, a file each. */
  envFolder: string
  env: Record<string, string>
  /** `export` files of the buildpacks that are done. */
  exports: string[]
  /** Where this build's copies of buildpacks are. */
  buildpacks: string
  /** It is for a test run: buildpacks then leave there what only tests need. */
  isForTests: boolean
  write(text: Buffer | string): void
  signal: AbortSignal
}
