import type {
  AddOnAttachmentRecord, AddOnRecord, AppRecord, BuildRecord, CollaboratorRecord, DomainRecord, DynoRecord, FormationRecord, ReleaseRecord, SniEndpointRecord,
} from '../model/records.js'

/** What can be told of, by Heroku's names, and its records. */
export interface Subjects {
  'addon': AddOnRecord
  'addon-attachment': AddOnAttachmentRecord
  'app': AppRecord
  'build': BuildRecord
  'collaborator': CollaboratorRecord
  'domain': DomainRecord
  'dyno': DynoRecord
  'formation': FormationRecord
  'release': ReleaseRecord
  'sni-endpoint': SniEndpointRecord
}

/** Something that has happened to an app, or to something that it has. */
export type Happening = {[S in keyof Subjects]: {
  subject: S
  action: 'create' | 'destroy' | 'update'
  /** As it now stands; of what was destroyed, as it stood. */
  record: Subjects[S]
  /** As it stood before an update. */
  previous?: Subjects[S]
  /** Who did it; without, the platform by itself. */
  actor?: {id: string; email: string}
}}[keyof Subjects]

export const appIdOf = (happening: Happening): string => (happening.subject === 'app' ? happening.record.id : happening.record.appId)

type Listener = (happening: Happening) => Promise<void> | void

/**
 * Whoever has changed something tells it here when it is done, outside of any transaction; who observes (webhooks)
 * listens. What happens is heard in the order in which it was told, and nobody who listens can hinder it.
 */
export class Events {
  readonly #listeners = new Set<Listener>()
  #last: Promise<void> = Promise.resolve()

  constructor(private readonly onFault: (error: unknown) => void = error => console.error(error)) {}

  /** Resolves when all who listen have heard it. Never rejects. Who answers a request waits for it: what was acknowledged is then heard. */
  publish(happening: Happening): Promise<void> {
    return (this.#last = this.#last.then(() => this.#tell(happening)))
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener)
  }

  /** Resolves when all that was told so far was heard. */
  heard(): Promise<void> {
    return this.#last
  }

  async #tell(happening: Happening): Promise<void> {
    for (const listener of this.#listeners) {
      try {
        await listener(happening)
      } catch (error) {
        this.onFault(error)
      }
    }
  }
}
