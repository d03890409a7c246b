import type { ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { PublishedComment } from '#model/publishing/publication'
import type { PushHistory } from '#model/publishing/push-ledger'
import type { Replay } from '#model/replay'
import type { Review } from '#model/review'

/** The input of {@link planPublication}. */
export interface PublicationInput {
  readonly review: Review
  readonly change: ChangeSet
  readonly config: Config
  /** All our comments on the pull request. */
  readonly already: readonly PublishedComment[]
  /** False when `already` is incomplete. No comments are posted then, since they may exist already. */
  readonly allRead?: boolean
  /** What earlier reviews of the pull request recorded, if any. */
  readonly history?: PushHistory
  readonly isDraft?: boolean
  /** The migrations of the change, replayed; absent if it has none. */
  readonly replay?: Replay
  readonly details?: {
    /** URL of the review's page on our server. */
    readonly url?: string
    /** URL of the check run. */
    readonly summaryUrl?: string
    /** Base URL of the rule pages; the rule's id is appended. */
    readonly rulePages?: string
    /** The product's version. */
    readonly version?: string
    /** Sentences for the summary, for example about a refused command. */
    readonly notes?: readonly string[]
  }
}
