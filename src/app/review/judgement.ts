import type { ConfigProblem } from '#config/read-config'
import type { GatherError } from '#github/reading/gather-error'
import type { ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { Replay } from '#model/replay'
import type { Review } from '#model/review'

/** What came of the steps that judge a change. */
export type Judgement = Reviewed | NotJudged

export interface Reviewed extends UnderSettings {
  readonly kind: 'reviewed'
  readonly change: ChangeSet
  readonly review: Review
  readonly config: Config
  /** Sentences on the configuration for the review's notes: locked settings, effects of a change to it. */
  readonly notes: readonly string[]
  /** Errors in the configuration that the change contains. Merged, it would make reviews impossible. */
  readonly headProblems: readonly ConfigProblem[]
  /** The ISO date on which the first waiver that the review relies on ends. */
  readonly waivedUntil?: string
  /** Its migrations, replayed, if it has any and the review is to be published. */
  readonly replay?: Replay
}

/** Why a change was not judged. */
export type NotJudged = NotGathered | Misconfigured | SkippedDraft

/** GitHub does not give the change, and repeating the request does not help. */
export interface NotGathered extends UnderSettings {
  readonly kind: 'not gathered'
  readonly error: GatherError
}

/** The configuration on the base branch is invalid. */
export interface Misconfigured extends UnderSettings {
  readonly kind: 'misconfigured'
  readonly problems: readonly ConfigProblem[]
}

/** The configuration excludes drafts. */
export interface SkippedDraft extends UnderSettings {
  readonly kind: 'draft'
}

interface UnderSettings {
  /** Identity of the settings that were applied: those at the tip of the base branch; `not read` if the change was not gathered. */
  readonly settings: string
}
