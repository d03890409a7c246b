import type { FileComment, InlineComment, ReviewPlan } from '#model/publishing/publication'
import type { GitHubClient, PullRequestRef } from '../client/client.ts'
import type { Clock } from '../client/clock.ts'
import type { ExistingComment } from './existing-state.ts'
import { postOnce } from './post-once.ts'
import { RateLimitedError, requestFailure } from '../client/request-failure.ts'

/** Where comments are posted, and the hooks of each write. */
export interface CommentWriter extends PullRequestRef {
  readonly octokit: GitHubClient
  readonly clock: Clock
  /** Called before each write; throws to stop. */
  readonly before: () => Promise<void>
  /** Reads our comments that are currently on GitHub. */
  readonly readComments: () => Promise<readonly ExistingComment[]>
}

/** The result of posting comments. */
export interface Posted {
  /** URL by fingerprint: of the comment, or of the review that contains it. */
  readonly urls: ReadonlyMap<string, string>
  /** Fingerprints of comments that GitHub rejected; these findings have to be reported elsewhere. */
  readonly refused: readonly string[]
  readonly problems: readonly string[]
}

/**
 * Posts the comments as one review. GitHub rejects the whole review (422) if a single place is not in its diff. Then each half is tried
 * once, and comments that are rejected again are returned for reporting elsewhere. No finding is lost, and rejections cause no error.
 *
 * @throws RateLimitedError, or the error of `before`
 */
export const postReview = async (writer: CommentWriter, plan: ReviewPlan): Promise<Posted> => {
  const whole = await tryReview(writer, plan, plan.comments)
  if (whole.status !== 422 || plan.comments.length < 2) return whole.posted
  const middle = Math.ceil(plan.comments.length / 2)
  const halves = [plan.comments.slice(0, middle), plan.comments.slice(middle)]
  const results: Posted[] = []
  for (const half of halves) results.push((await tryReview(writer, plan, half)).posted)
  return joined(results)
}

const tryReview = async (
  writer: CommentWriter,
  plan: ReviewPlan,
  comments: readonly InlineComment[],
): Promise<{ posted: Posted; status?: number }> => {
  const { octokit, owner, repo, number, clock, before } = writer
  const fingerprints = comments.map(({ fingerprint }) => fingerprint)
  const post = async (): Promise<ReadonlyMap<string, string>> => {
    await before()
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner,
      repo,
      pull_number: number,
      commit_id: plan.commitId,
      event: plan.event,
      body: plan.body,
      comments: comments.map(({ anchor, body }) => ({
        path: anchor.path,
        body,
        line: anchor.line,
        side: anchor.side,
        ...(anchor.startLine !== undefined && { start_line: anchor.startLine, start_side: anchor.startSide ?? anchor.side }),
      })),
    })
    return new Map(fingerprints.map((fingerprint) => [fingerprint, data.html_url]))
  }
  return settled(fingerprints, 'the review', clock, () => postOnce(clock, post, () => findAll(writer, fingerprints)))
}

/** Posts comments on whole files, each with a separate request. */
export const postFileComments = async (writer: CommentWriter, commitId: string, comments: readonly FileComment[]): Promise<Posted> => {
  const { octokit, owner, repo, number, clock, before } = writer
  const results: Posted[] = []
  for (const { fingerprint, path, body } of comments) {
    const post = async (): Promise<ReadonlyMap<string, string>> => {
      await before()
      const { data } = await octokit.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
        owner,
        repo,
        pull_number: number,
        commit_id: commitId,
        path,
        body,
        subject_type: 'file',
      })
      return new Map([[fingerprint, data.html_url]])
    }
    const result = await settled([fingerprint], `the comment on ${path}`, clock, () =>
      postOnce(clock, post, () => findAll(writer, [fingerprint])),
    )
    results.push(result.posted)
  }
  return joined(results)
}

/** All of them as found on GitHub, or undefined when one is missing. */
const findAll = async (writer: CommentWriter, fingerprints: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> => {
  const standing = new Map((await writer.readComments()).map(({ fingerprint, url }) => [fingerprint, url ?? '']))
  return fingerprints.every((fingerprint) => standing.has(fingerprint))
    ? new Map(fingerprints.map((fingerprint) => [fingerprint, standing.get(fingerprint) ?? '']))
    : undefined
}

const settled = async (
  fingerprints: readonly string[],
  what: string,
  clock: Clock,
  post: () => Promise<ReadonlyMap<string, string>>,
): Promise<{ posted: Posted; status?: number }> => {
  try {
    return { posted: { urls: await post(), refused: [], problems: [] } }
  } catch (error) {
    const failure = requestFailure(error, clock.now())
    if (failure === undefined || failure.kind === 'limited' || error instanceof RateLimitedError) throw error
    const status = failure.kind === 'refused' ? failure.status : undefined
    const problem = `Could not post ${what}${status === undefined ? '' : ` (status ${status})`}: ${(error as Error).message}`
    return { posted: { urls: new Map(), refused: fingerprints, problems: [problem] }, ...(status !== undefined && { status }) }
  }
}

export const joined = (results: readonly Posted[]): Posted => ({
  urls: new Map(results.flatMap(({ urls }) => [...urls])),
  refused: results.flatMap(({ refused }) => refused),
  problems: results.flatMap(({ problems }) => problems),
})
