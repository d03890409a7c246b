import type { Located } from '#code/model'
import type { Release } from '#model/facts/process/release-kind'

/** A release, before it becomes a fact. */
export interface FoundRelease {
  readonly release: Release
  readonly at: Located
  /** Where its function is looked up, if not at its own place: a deferred literal is a part of the function that defers it. */
  readonly in?: Located | undefined
  /** The release as written. */
  readonly by: string
  /** What identifies it in its function. */
  readonly subject: string
  readonly formerSubject?: string
  /** The name of what holds the resource. */
  readonly setOn?: string
  readonly optionOf?: string | undefined
}
