import type { BlobReader, ChangeSet } from '#model/change-set'
import type { ConfigProblem } from '#config/read-config'
import type { Config } from '#model/config'
import type { PullRequestKey } from '#model/job'
import type { Review } from '#model/review'

/** A pull request as it is now. */
export interface PullRequest {
  readonly key: PullRequestKey
  readonly open: boolean
  readonly draft: boolean
  readonly author: string
  readonly headSha: string
  readonly baseSha: string
}

export interface CheckRun {
  readonly id: number
}

/** What is reviewed: a pull request's change, or that of a merge group. */
export interface Gathered {
  readonly change: ChangeSet
  readonly blobs: BlobReader
  /** `.github/readiness.yml` at the base commit; undefined when there is none. */
  readonly configuration: string | undefined
}

/** What a review came to: a verdict, or a configuration that its author has to put right first. */
export type Outcome =
  | { readonly kind: 'reviewed'; readonly review: Review; readonly config: Config }
  | { readonly kind: 'misconfigured'; readonly problems: readonly ConfigProblem[] }

/** A minimal ending of a check, without any text from the pull request. */
export interface Ending {
  readonly conclusion: 'action_required' | 'cancelled' | 'neutral'
  readonly title: string
  readonly summary: string
}

export interface Comment {
  readonly body: string
  readonly author: string
  readonly authorIsPerson: boolean
}

export type Reaction = 'eyes' | 'rocket' | 'confused'

/**
 * GitHub, as far as the App needs it, with the rights of one installation. Each call is bounded in time, and throws when GitHub did not
 * answer as it should; `undefined` says that the thing is not there, or not for us.
 */
export interface GitHub {
  pullRequest(key: PullRequestKey): Promise<PullRequest | undefined>
  /** Makes the check run of a head, in progress; finds the one that an earlier try at the same job has made. */
  announce(repository: Repository, headSha: string, job: { readonly id: string; readonly rerun: boolean }): Promise<CheckRun>
  gatherPullRequest(pull: PullRequest, signal: AbortSignal): Promise<Gathered>
  gatherCommits(repository: Repository, baseSha: string, headSha: string, signal: AbortSignal): Promise<Gathered>
  /**
   * Writes comments and concludes the check. `stillCurrent` is asked before each write and throws when it is not.
   */
  publish(target: PublishTarget, outcome: Outcome, stillCurrent: () => Promise<void>): Promise<void>
  conclude(repository: Repository, checkRunId: number, ending: Ending): Promise<void>
  pullRequestsAt(repository: Repository, headSha: string): Promise<readonly number[]>
  comment(key: PullRequestKey, commentId: number): Promise<Comment | undefined>
  /** GitHub's `role_name`: `read`, `triage`, `write`, `maintain`, `admin`, or a custom one's base role. */
  role(repository: Repository, login: string): Promise<string>
  react(key: PullRequestKey, commentId: number, reaction: Reaction): Promise<void>
  /** Open pull requests whose head has no completed check of ours, newest first. */
  unanswered(repository: Repository, limit: number): Promise<readonly PullRequest[]>
  repositories(limit: number): Promise<readonly Repository[]>
}

export interface Repository {
  readonly installationId: number
  readonly owner: string
  readonly repo: string
}

export interface PublishTarget {
  readonly repository: Repository
  readonly checkRun: CheckRun
  readonly headSha: string
  /** Undefined for a merge group: a check run and no comments. */
  readonly pull: PullRequest | undefined
}
