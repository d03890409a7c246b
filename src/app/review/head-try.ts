import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import type { AnnouncedRun } from '#github/writing/check-run'
import { pullRequestName, type PullRequestKey } from '#model/job'
import type { Attempt } from '#store/queue/queue'
import type { About, Head, HeadCheck } from '../checks/head-check.ts'

/** One try at the review of the head that a pull request has. */
export interface HeadTry {
  readonly attempt: Attempt<'review'>
  readonly pull: PullRequestInfo
  readonly check: HeadCheck
  /** Aborts when the review is overtaken, or when the process stops. */
  readonly signal: AbortSignal
}

/** A try whose check is in progress. */
export interface AnnouncedTry extends HeadTry {
  readonly place: Place
  /** Absent when other pull requests decide the check of this head. */
  readonly run: AnnouncedRun | undefined
}

/** The head that a pull request's verdict belongs to, and what the verdict is about. */
export interface Place {
  readonly head: Head
  /** `isSilent`: others decide the check of this head, and this pull request does not touch it. */
  readonly about: About & { readonly pull: NonNullable<About['pull']>; readonly isSilent: boolean }
}

export const placeOf = async (key: PullRequestKey, pull: PullRequestInfo, check: HeadCheck): Promise<Place> => {
  const head = { installationId: key.installationId, owner: key.owner, repo: key.repo, headSha: pull.headSha }
  const counts = pull.intoDefault || (await check.requires(head, pull.baseRef))
  const { number, baseRef, draft } = pull
  const isSilent = !counts && (await check.isDecidedByOthers(head, key))
  return { head, about: { work: pullRequestName(key), pull: { number, baseRef, draft, counts }, isSilent } }
}
