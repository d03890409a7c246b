import type { Annotation, CheckRunOutput, CheckRunPlan, InlineComment, FileComment, Placement, Publication } from '#model/publication'
import type { CheckRunRef } from './check-run.ts'
import type { GitHubClient, PullRequestRef } from './client.ts'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { editComments } from './edit-comments.ts'
import type { AppIdentity, ExistingComment } from './existing-state.ts'
import { readExistingState } from './existing-state.ts'
import { finishCheckRun } from './finish-check-run.ts'
import type { CommentWriter, Posted } from './post-comments.ts'
import { joined, postFileComments, postReview } from './post-comments.ts'
import { requestFailure } from './request-failure.ts'

export interface PublishTarget extends PullRequestRef {
  /** The commit that was reviewed. */
  readonly headSha: string
  /** What `announce` gave. */
  readonly checkRunId: number
  /** Annotations on that run from an earlier try; none unless given. */
  readonly annotationsThere?: number
}

export interface PublishHooks {
  readonly app: Pick<AppIdentity, 'slug'>
  /** Whether the reviewed commit still is the head, asked before each write. */
  readonly isCurrent: () => Promise<boolean> | boolean
  /** Our comments as they stand, read a moment ago; read again unless given. */
  readonly comments?: readonly ExistingComment[]
  /** The check run's texts once the comments' addresses are known; the plan's unless given. */
  readonly outputFor?: (placements: readonly Placement[]) => CheckRunOutput
  /** A finding as an annotation, for a comment that GitHub does not take; made of the comment's text unless given. */
  readonly annotationFor?: (fingerprint: string) => Annotation | undefined
  readonly clock?: Clock
  /** Concludes the check run, with every annotation in the plan; written to the target's run unless given. Gives sentences on what was refused. */
  readonly conclude?: (plan: CheckRunPlan) => Promise<readonly string[]>
}

export interface Published {
  /** `superseded`: stopped before a write, because the head has moved on. What was written before stays true of its commit. */
  readonly outcome: 'published' | 'superseded'
  /** As planned, with the places where comments really went. */
  readonly placements: readonly Placement[]
  /** What GitHub did not take, in sentences for the log. The check run has been concluded all the same. */
  readonly problems: readonly string[]
}

/** More comments of ours than any pull request deserves: something is wrong, so nothing more is posted. */
const circuitBreaker = 200

class Superseded extends Error {}

/** Whether the head is current could not be found out: no failure of the write that was to follow, and none to be made up for. */
class NotKnown extends Error {}

/**
 * Carries out a plan: edits of older comments, one review, comments on files, and at last the check run with its conclusion.
 * It can be done again at any point: a finding that stands on the pull request is not posted twice, whoever posted it. What GitHub refuses
 * as a comment becomes an annotation, and no comment's failure keeps the check from its conclusion.
 *
 * @throws RateLimitedError, what `isCurrent` throws, or an error of the check run's own requests: do it again later
 */
export const publish = async (
  octokit: GitHubClient,
  target: PublishTarget,
  publication: Publication,
  hooks: PublishHooks,
): Promise<Published> => {
  const clock = hooks.clock ?? systemClock
  const before = async (): Promise<void> => {
    let isCurrent: boolean
    try {
      isCurrent = await hooks.isCurrent()
    } catch (error) {
      throw new NotKnown('Whether the head is current could not be found out.', { cause: error })
    }
    if (!isCurrent) throw new Superseded()
  }
  const readComments = async (): Promise<readonly ExistingComment[]> => (await readExistingState(octokit, target, hooks.app)).comments
  const writer: CommentWriter = { octokit, owner: target.owner, repo: target.repo, number: target.number, clock, before, readComments }
  const problems: string[] = []
  let placements = publication.placements
  try {
    problems.push(...(await editAll(writer, publication)))
    const posted = await postAll(writer, publication, hooks.comments)
    problems.push(...posted.problems)
    placements = placed(publication.placements, posted)
    const run: CheckRunRef = { owner: target.owner, repo: target.repo, checkRunId: target.checkRunId }
    const output = hooks.outputFor?.(placements) ?? publication.checkRun
    const annotations = [...publication.checkRun.annotations.flat(), ...demoted(publication, posted.refused, hooks.annotationFor)]
    const plan = { ...publication.checkRun, ...output }
    const conclude = hooks.conclude ?? (() => finishCheckRun(octokit, run, plan, annotations, target.annotationsThere ?? 0, before, clock))
    problems.push(...(await conclude({ ...plan, annotations: [annotations] })))
  } catch (error) {
    if (error instanceof NotKnown) throw error.cause
    if (!(error instanceof Superseded)) throw error
    return { outcome: 'superseded', placements, problems }
  }
  return { outcome: 'published', placements, problems }
}

const editAll = async ({ octokit, owner, repo, before, clock }: CommentWriter, { edits }: Publication): Promise<string[]> => {
  try {
    return await editComments(octokit, { owner, repo }, edits, before, clock)
  } catch (error) {
    const failure = requestFailure(error, clock.now())
    if (failure === undefined || failure.kind === 'limited') throw error
    return [`Older comments were not edited: ${(error as Error).message}`]
  }
}

/** Posts what does not stand there yet. */
const postAll = async (
  writer: CommentWriter,
  { review, fileComments, checkRun }: Publication,
  known: readonly ExistingComment[] | undefined,
): Promise<Posted> => {
  const planned = [...(review?.comments ?? []), ...fileComments]
  if (planned.length === 0) return joined([])
  const comments = known ?? (await writer.readComments())
  const standing = new Map(comments.map(({ fingerprint, url }) => [fingerprint, url]))
  const there: Posted = {
    urls: new Map(
      planned
        .flatMap(({ fingerprint }): [string, string][] => [[fingerprint, standing.get(fingerprint) ?? '']])
        .filter(([, url]) => url !== ''),
    ),
    refused: [],
    problems: [],
  }
  const isNew = ({ fingerprint }: InlineComment | FileComment): boolean => !standing.has(fingerprint)
  const inline = (review?.comments ?? []).filter(isNew)
  const onFiles = fileComments.filter(isNew)
  if (comments.length + inline.length + onFiles.length > circuitBreaker) {
    const refused = [...inline, ...onFiles].map(({ fingerprint }) => fingerprint)
    return joined([
      there,
      { urls: new Map(), refused, problems: [`${comments.length} comments of ours stand on the pull request; no more are posted.`] },
    ])
  }
  const results = [there]
  if (review && inline.length > 0) results.push(await postReview(writer, { ...review, comments: inline }))
  results.push(await postFileComments(writer, checkRun.headSha, onFiles))
  return joined(results)
}

/** The plan's placements, corrected by what really happened. */
const placed = (placements: readonly Placement[], { urls, refused }: Posted): Placement[] => {
  const elsewhere = new Set(refused)
  return placements.map((placement): Placement => {
    if (elsewhere.has(placement.fingerprint)) return { fingerprint: placement.fingerprint, kind: 'annotation' }
    const url = urls.get(placement.fingerprint)
    return url === undefined ? placement : { ...placement, url }
  })
}

/** Comments that GitHub did not take, as annotations. */
const demoted = (
  { review, fileComments }: Publication,
  refused: readonly string[],
  annotationFor: ((fingerprint: string) => Annotation | undefined) | undefined,
): Annotation[] => {
  const left = new Set(refused)
  const inline = (review?.comments ?? []).map((comment) => ({ ...comment, path: comment.anchor.path, ...linesOf(comment) }))
  const onFiles = fileComments.map((comment) => ({ ...comment, startLine: 1, endLine: 1 }))
  return [...inline, ...onFiles]
    .filter(({ fingerprint }) => left.has(fingerprint))
    .map(
      ({ fingerprint, path, startLine, endLine, body }): Annotation =>
        annotationFor?.(fingerprint) ?? {
          fingerprint,
          path,
          startLine,
          endLine,
          level: 'warning',
          title: 'Production readiness',
          // The marker is the body's last line.
          message: body.replace(/\n?<!-- readiness:[^\n]*-->\s*$/, '').slice(0, 16_000),
        },
    )
}

/** Annotations know only the head's lines: a removed line stands on the file's first. */
const linesOf = ({ anchor }: InlineComment): { startLine: number; endLine: number } =>
  anchor.side === 'LEFT' ? { startLine: 1, endLine: 1 } : { startLine: anchor.startLine ?? anchor.line, endLine: anchor.line }
