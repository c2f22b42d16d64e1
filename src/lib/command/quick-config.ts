import {Config} from '@oclif/core/config'

import type {Program} from './main.js'

/** As much of oclif's configuration as its parser and its commands look at, set by hand. */
export class QuickConfig extends Config {
  constructor({version, root}: Program) {
    super({root})
    this.name = 'hokku'
    this.bin = 'hokku'
    this.dirname = 'hokku'
    this.version = version
    this.root = root
    this.valid = true
    this.topicSeparator = ':'
  }

  /** No plugin of ours listens. */
  override async runHook(): Promise<{failures: []; successes: []}> {
    return {failures: [], successes: []}
  }
}
