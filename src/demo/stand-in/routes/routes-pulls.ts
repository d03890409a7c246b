import { z } from 'zod'
import type { Answer, Call, Route } from '../http/http.ts'
import type { Anchor, DiffRow } from '../git/anchors.ts'
import type { PullRequest, ReviewComment } from '../repository.ts'
import { HttpError, notFound, page, unprocessable } from '../http/http.ts'
import { anchorFault, diffRows, hunkAbove, positionOf } from '../git/anchors.ts'
import { authorOf, mayEdit } from '../author.ts'
import { changed } from '../world.ts'
import { fileJson, pullJson, pullSummaryJson, reviewCommentJson, reviewJson } from '../represent.ts'
import { readBody } from '../http/read-body.ts'

/** A pull request lists at most this many files. */
const filesLimit = 3000

const bodyLimit = 65_536

const text = z.string().max(bodyLimit, `body is too long (maximum is ${bodyLimit} characters)`)
const side = z.enum(['LEFT', 'RIGHT'])
const line = z.number().int().positive()

const reviewRequest = z.strictObject({
  commit_id: z.string().optional(),
  body: text.optional(),
  event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']).optional(),
  comments: z
    .array(
      z.strictObject({
        path: z.string().min(1),
        body: text.min(1),
        line: line.optional(),
        side: side.optional(),
        start_line: line.optional(),
        start_side: side.optional(),
      }),
    )
    .optional(),
})

const commentRequest = z.strictObject({
  body: text.min(1),
  commit_id: z.string(),
  path: z.string().min(1),
  line: line.optional(),
  side: side.optional(),
  start_line: line.optional(),
  start_side: side.optional(),
  subject_type: z.enum(['line', 'file']).optional(),
})

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

/** The commit that a comment refers to: a current or former head of this pull request. */
const commentedCommit = (call: Call, asked: string | undefined): string => {
  const commit = asked ?? call.repository.headOf(call.pull)
  if (!call.pull.heads.includes(commit)) throw unprocessable('Unprocessable Entity', ['Commit is not part of the pull request'])
  return commit
}

const rowsOf = async (call: Call, commit: string, path: string): Promise<readonly DiffRow[] | undefined> => {
  const changes = await call.repository.changes(call.repository.baseOf(call.pull), commit)
  const change = changes.find((each) => each.path === path)
  return change ? diffRows(change.patch ?? '') : undefined
}

interface Wanted {
  readonly path: string
  readonly body: string
  readonly anchor: Anchor | undefined
}

const anchorOf = (
  request: z.output<typeof commentRequest> | NonNullable<z.output<typeof reviewRequest>['comments']>[number],
): Anchor | undefined =>
  request.line === undefined
    ? undefined
    : {
        line: request.line,
        side: request.side ?? 'RIGHT',
        ...(request.start_line === undefined ? {} : { startLine: request.start_line }),
        ...(request.start_side === undefined ? {} : { startSide: request.start_side }),
      }

/** Places one comment, or returns GitHub's error message for an invalid anchor. Stores nothing yet. */
const place = async (call: Call, commit: string, reviewId: number, wanted: Wanted): Promise<ReviewComment | string> => {
  const rows = await rowsOf(call, commit, wanted.path)
  if (!rows) return 'Path could not be resolved'
  const fault = wanted.anchor ? anchorFault(rows, wanted.anchor) : undefined
  if (fault) return fault
  const { world } = call
  const { anchor } = wanted
  const now = world.now()
  return {
    id: world.nextId(),
    author: authorOf(call),
    reviewId,
    path: wanted.path,
    subjectType: anchor ? 'line' : 'file',
    side: anchor?.side ?? 'RIGHT',
    ...(anchor?.startLine === undefined ? {} : { startSide: anchor.startSide ?? anchor.side }),
    originalLine: anchor?.line ?? null,
    originalStartLine: anchor?.startLine ?? null,
    originalCommit: commit,
    diffHunk: anchor ? hunkAbove(rows, anchor.side, anchor.line) : '',
    createdAt: now,
    updatedAt: now,
    line: anchor?.line ?? null,
    startLine: anchor?.startLine ?? null,
    position: anchor ? positionOf(rows, anchor.side, anchor.line) : 1,
    commit,
    body: wanted.body,
    minimized: undefined,
    resolved: false,
    reactions: [],
  }
}

const answerNewReview = async (call: Call): Promise<Answer> => {
  const request = readBody(reviewRequest, call.body ?? {})
  const comments = request.comments ?? []
  if (request.event === 'REQUEST_CHANGES' && !request.body) throw unprocessable('Validation Failed', ["Body can't be blank"])
  if (request.event === 'COMMENT' && !request.body && comments.length === 0)
    throw unprocessable('Unprocessable Entity', ["Body can't be blank"])
  const commit = commentedCommit(call, request.commit_id)
  const reviewId = call.world.nextId()
  const placed: ReviewComment[] = []
  const faults: string[] = []
  for (const comment of comments) {
    const anchor = anchorOf(comment)
    const result = anchor
      ? await place(call, commit, reviewId, { path: comment.path, body: comment.body, anchor })
      : 'Line could not be resolved'
    if (typeof result === 'string') faults.push(result)
    else placed.push(result)
  }
  // One anchor outside the diff rejects the whole review.
  if (faults.length > 0) throw unprocessable('Unprocessable Entity', [...new Set(faults)])
  const review = {
    id: reviewId,
    author: authorOf(call),
    commit,
    submittedAt: call.world.now(),
    body: request.body ?? '',
    state: request.event ? states[request.event] : ('PENDING' as const),
  }
  call.pull.reviews.push(review)
  call.pull.comments.push(...placed)
  changed(call.world)
  return { status: 200, body: reviewJson(call.world, call.repository, call.pull, review) }
}

const answerNewComment = async (call: Call): Promise<Answer> => {
  const request = readBody(commentRequest, call.body)
  const onFile = request.subject_type === 'file'
  const anchor = onFile ? undefined : anchorOf(request)
  if (!onFile && !anchor)
    throw unprocessable('Validation Failed', [{ resource: 'PullRequestReviewComment', code: 'missing_field', field: 'line' }])
  const commit = commentedCommit(call, request.commit_id)
  const reviewId = call.world.nextId()
  const placed = await place(call, commit, reviewId, { path: request.path, body: request.body, anchor })
  if (typeof placed === 'string') {
    const field = placed.startsWith('Path')
      ? 'pull_request_review_thread.path'
      : placed.startsWith('Start')
        ? 'pull_request_review_thread.start_line'
        : 'pull_request_review_thread.line'
    throw unprocessable('Validation Failed', [
      { resource: 'PullRequestReviewComment', code: 'custom', field, message: `${field} ${placed}` },
    ])
  }
  // GitHub wraps a single comment in its own review without a body.
  call.pull.reviews.push({ id: reviewId, author: authorOf(call), commit, submittedAt: call.world.now(), body: '', state: 'COMMENTED' })
  call.pull.comments.push(placed)
  changed(call.world)
  return { status: 201, body: reviewCommentJson(call.world, call.repository, call.pull, placed) }
}

const findComment = (call: Call): { readonly pull: PullRequest; readonly comment: ReviewComment } => {
  for (const pull of call.repository.pulls.values()) {
    const comment = pull.comments.find((each) => String(each.id) === call.params['comment'])
    if (comment) return { pull, comment }
  }
  throw notFound()
}

const answerPulls = (call: Call): Answer => {
  const { query, repository, world } = call
  const state = query.get('state') ?? 'open'
  const head = query.get('head')
  const base = query.get('base')
  const pulls = [...repository.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => head === null || `${pull.fork ?? repository.owner}:${pull.headRef}` === head)
    .filter((pull) => base === null || pull.baseRef === base)
    .toSorted((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number))
  return page(call, pulls, (shown) => shown.map((pull) => pullSummaryJson(world, repository, pull)))
}

export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/:owner/:repo/pulls', needs: { pull_requests: 'read' }, answer: answerPulls },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/pulls/:pull',
    needs: { pull_requests: 'read' },
    answer: async (call) => {
      if (/\.(diff|patch)/.test(call.headers['accept'] ?? ''))
        throw new HttpError(406, 'Sorry, the diff is not served here: list the files.')
      return { status: 200, body: await pullJson(call.world, call.repository, call.pull) }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/pulls/:pull/files',
    needs: { pull_requests: 'read' },
    answer: async (call) => {
      const head = call.repository.headOf(call.pull)
      const changes = await call.repository.changes(call.repository.baseOf(call.pull), head)
      return page(call, changes.slice(0, filesLimit), (shown) => shown.map((change) => fileJson(call.world, call.repository, head, change)))
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/pulls/:pull/reviews',
    needs: { pull_requests: 'read' },
    answer: (call) =>
      page(call, call.pull.reviews, (shown) => shown.map((review) => reviewJson(call.world, call.repository, call.pull, review))),
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/pulls/:pull/reviews/:review/comments',
    needs: { pull_requests: 'read' },
    answer: (call) =>
      page(
        call,
        call.pull.comments.filter((comment) => String(comment.reviewId) === call.params['review']),
        (shown) => shown.map((comment) => reviewCommentJson(call.world, call.repository, call.pull, comment)),
      ),
  },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/pulls/:pull/reviews',
    needs: { pull_requests: 'write' },
    createsContent: true,
    answer: answerNewReview,
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/pulls/:pull/comments',
    needs: { pull_requests: 'read' },
    answer: (call) => {
      const newestFirst = call.query.get('direction') === 'desc'
      const comments = newestFirst ? call.pull.comments.toReversed() : call.pull.comments
      return page(call, comments, (shown) => shown.map((comment) => reviewCommentJson(call.world, call.repository, call.pull, comment)))
    },
  },
  {
    method: 'POST',
    path: '/repos/:owner/:repo/pulls/:pull/comments',
    needs: { pull_requests: 'write' },
    createsContent: true,
    answer: answerNewComment,
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/pulls/comments/:comment',
    needs: { pull_requests: 'read' },
    answer: (call) => {
      const { pull, comment } = findComment(call)
      return { status: 200, body: reviewCommentJson(call.world, call.repository, pull, comment) }
    },
  },
  {
    method: 'PATCH',
    path: '/repos/:owner/:repo/pulls/comments/:comment',
    needs: { pull_requests: 'write' },
    answer: (call) => {
      const { pull, comment } = findComment(call)
      const { body } = readBody(z.strictObject({ body: text.min(1) }), call.body)
      mayEdit(call, comment.author)
      comment.body = body
      comment.updatedAt = call.world.now()
      changed(call.world)
      return { status: 200, body: reviewCommentJson(call.world, call.repository, pull, comment) }
    },
  },
]
