import type { ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { PublishedComment } from '#model/publication'
import type { PushHistory } from '#model/push-ledger'
import type { Review } from '#model/review'

/** What a publication is planned from. */
export interface PublicationInput {
  readonly review: Review
  readonly change: ChangeSet
  readonly config: Config
  /** All comments of ours that stand on the pull request. */
  readonly already: readonly PublishedComment[]
  /** False when `already` is not all of them: then nothing is commented, since it may stand there. */
  readonly allRead?: boolean
  /** What earlier reviews of the pull request left behind, where something did. */
  readonly history?: PushHistory
  readonly isDraft?: boolean
  readonly details?: {
    /** The review's page on our own server. */
    readonly url?: string
    /** Where the check run is read. */
    readonly summaryUrl?: string
    /** Address of the rules' pages; the rule's id is put behind it. */
    readonly rulePages?: string
    /** The product's version. */
    readonly version?: string
    /** Sentences for the summary, for example about a refused command. */
    readonly notes?: readonly string[]
  }
}
