import type {
  Annotation,
  CheckRunOutput,
  CheckRunPlan,
  InlineComment,
  FileComment,
  Placement,
  Publication,
} from '#model/publishing/publication'
import type { CheckRunRef } from './check-run.ts'
import type { GitHubClient, PullRequestRef } from '../client/client.ts'
import type { Clock } from '../client/clock.ts'
import { systemClock } from '../client/clock.ts'
import { editComments } from './edit-comments.ts'
import type { AppIdentity, ExistingComment } from './existing-state.ts'
import { readExistingState } from './existing-state.ts'
import { finishCheckRun } from './finish-check-run.ts'
import type { CommentWriter, Posted } from './post-comments.ts'
import { joined, postFileComments, postReview } from './post-comments.ts'
import { requestFailure } from '../client/request-failure.ts'

export interface PublishTarget extends PullRequestRef {
  /** The commit that was reviewed. */
  readonly headSha: string
  /** The result of `announce`. */
  readonly checkRunId: number
  /** Annotations on that run from an earlier try; none unless given. */
  readonly annotationsThere?: number
}

export interface PublishHooks {
  readonly app: Pick<AppIdentity, 'slug'>
  /** Whether the reviewed commit is still the head; called before each write. */
  readonly isCurrent: () => Promise<boolean> | boolean
  /** Our existing comments, if they were just read; read again unless given. */
  readonly comments?: readonly ExistingComment[]
  /** The check run's texts once the comments' URLs are known; the plan's unless given. */
  readonly outputFor?: (placements: readonly Placement[]) => CheckRunOutput
  /** The annotation for a finding whose comment GitHub rejects; made from the comment's text unless given. */
  readonly annotationFor?: (fingerprint: string) => Annotation | undefined
  readonly clock?: Clock
  /**
   * Concludes the check run, with every annotation in the plan; the target's run unless given. Returns sentences about what was rejected.
   */
  readonly conclude?: (plan: CheckRunPlan) => Promise<readonly string[]>
}

export interface Published {
  /** `superseded`: stopped before a write because the head has moved. What was written before remains true for its commit. */
  readonly outcome: 'published' | 'superseded'
  /** As planned, with the actual places of the comments. */
  readonly placements: readonly Placement[]
  /** What GitHub rejected, in sentences for the log. The check run was concluded nevertheless. */
  readonly problems: readonly string[]
}

/** With this many comments of ours on one pull request, something is wrong, and no more are posted. */
const circuitBreaker = 200

class Superseded extends Error {}

/** Whether the head is current is unknown. That is not a failure of the following write, and must not be handled as one. */
class NotKnown extends Error {}

/**
 * Carries out a plan: edits of older comments, one review, comments on files, and finally the check run with its conclusion. It can be
 * repeated at any point: a finding that already has a comment gets no second one. A comment that GitHub rejects becomes an annotation, and
 * no failed comment keeps the check from concluding.
 *
 * @throws RateLimitedError, the error of `isCurrent`, or an error of the check run's own requests: retry later
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
      throw new NotKnown('Could not read whether the head is current.', { cause: error })
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
    return [`Could not edit older comments: ${(error as Error).message}`]
  }
}

/** Posts the comments that do not exist yet. */
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
      {
        urls: new Map(),
        refused,
        problems: [`This pull request already has too many of our comments (${comments.length}); no more are posted.`],
      },
    ])
  }
  const results = [there]
  if (review && inline.length > 0) results.push(await postReview(writer, { ...review, comments: inline }))
  results.push(await postFileComments(writer, checkRun.headSha, onFiles))
  return joined(results)
}

/** The plan's placements, corrected by the actual result. */
const placed = (placements: readonly Placement[], { urls, refused }: Posted): Placement[] => {
  const elsewhere = new Set(refused)
  return placements.map((placement): Placement => {
    if (elsewhere.has(placement.fingerprint)) return { fingerprint: placement.fingerprint, kind: 'annotation' }
    const url = urls.get(placement.fingerprint)
    return url === undefined ? placement : { ...placement, url }
  })
}

/** Annotations for the comments that GitHub rejected. */
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

/** Annotations refer to lines of the head only: one about a removed line goes on line 1 of the file. */
const linesOf = ({ anchor }: InlineComment): { startLine: number; endLine: number } =>
  anchor.side === 'LEFT' ? { startLine: 1, endLine: 1 } : { startLine: anchor.startLine ?? anchor.line, endLine: anchor.line }
