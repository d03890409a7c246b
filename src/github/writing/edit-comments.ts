import type { CommentEdit } from '#model/publishing/publication'
import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import type { Clock } from '../client/clock.ts'
import { isUnknownField } from '../reading/is-unknown-field.ts'
import { postOnce } from './post-once.ts'
import { requestFailure } from '../client/request-failure.ts'

/** GitHub runs the mutations of one request in sequence; this many stay well within its time limit. */
const editsInRequest = 15

type EditData = Readonly<Record<string, unknown>>

/** URLs of GitHub servers that cannot minimise comments, found at the first attempt and cached until the process exits. */
const withoutMinimising = new Set<string>()

/**
 * Updates the texts of our older comments, and minimises them as resolved or shows them again, many per request. Where GraphQL fails or
 * does not know `minimizeComment`, as on an older Enterprise Server, comments are edited one by one with REST and not minimised.
 * Idempotent, so it is simply repeated when an answer is lost.
 *
 * @param before called before each request; throws to stop
 * @returns sentences about the edits that GitHub rejected (a comment may have been deleted)
 * @throws RateLimitedError, or the error of `before`
 */
export const editComments = async (
  octokit: GitHubClient,
  repository: RepositoryRef,
  edits: readonly CommentEdit[],
  before: () => Promise<void>,
  clock: Clock,
): Promise<string[]> => {
  const problems: string[] = []
  for (let start = 0; start < edits.length; start += editsInRequest) {
    const batch = edits.slice(start, start + editsInRequest)
    problems.push(...(await editBatch(octokit, repository, batch, before, clock)))
  }
  // A deleted comment causes two problems, one for its text and one for its visibility.
  return [...new Set(problems)]
}

const editBatch = async (
  octokit: GitHubClient,
  repository: RepositoryRef,
  batch: readonly CommentEdit[],
  before: () => Promise<void>,
  clock: Clock,
): Promise<string[]> => {
  const { baseUrl } = octokit.request.endpoint.DEFAULTS
  const byRest = () => editByRest(octokit, repository, batch, before, clock)
  if (withoutMinimising.has(baseUrl)) return byRest()
  const write = async (): Promise<void> => {
    await before()
    await octokit.graphql<EditData>(editMutation(batch), variablesOf(batch))
  }
  try {
    await postOnce(clock, write, () => Promise.resolve(undefined))
    return []
  } catch (error) {
    const failure = requestFailure(error, clock.now())
    if (failure === undefined || failure.kind === 'limited') throw error
    if (isUnknownField(error, '(?:un)?minimizeComment')) {
      withoutMinimising.add(baseUrl)
      return [`${baseUrl} does not support minimizeComment: comments on fixed findings are edited but stay visible.`, ...(await byRest())]
    }
    const { errors = [] } = error as { readonly errors?: readonly GraphqlError[] }
    // If every error names an edit, the other edits were made.
    const isPartial = errors.length > 0 && errors.every(({ path }) => path !== undefined)
    return isPartial ? errors.map(({ message, path }) => problemOf(batch, message, path?.[0])) : byRest()
  }
}

interface GraphqlError {
  readonly message: string
  readonly path?: readonly (string | number)[]
}

const editByRest = async (
  octokit: GitHubClient,
  { owner, repo }: RepositoryRef,
  batch: readonly CommentEdit[],
  before: () => Promise<void>,
  clock: Clock,
): Promise<string[]> => {
  const problems: string[] = []
  for (const { id, body } of batch) {
    const write = async (): Promise<void> => {
      await before()
      await octokit.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', { owner, repo, comment_id: id, body })
    }
    try {
      await postOnce(clock, write, () => Promise.resolve(undefined))
    } catch (error) {
      const failure = requestFailure(error, clock.now())
      if (failure === undefined || failure.kind === 'limited') throw error
      problems.push(`Could not edit comment ${id}: ${(error as Error).message}`)
    }
  }
  return problems
}

const editMutation = (batch: readonly CommentEdit[]): string =>
  `mutation edit(${batch.map((_, index) => `$id${index}: ID!, $body${index}: String!`).join(', ')}) {
${batch
  .map(({ visibility }, index) => {
    const text = `  text${index}: updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id${index}, body: $body${index} }) { clientMutationId }`
    if (visibility === 'kept') return text
    const show =
      visibility === 'resolved'
        ? `  show${index}: minimizeComment(input: { subjectId: $id${index}, classifier: RESOLVED }) { clientMutationId }`
        : `  show${index}: unminimizeComment(input: { subjectId: $id${index} }) { clientMutationId }`
    return `${text}\n${show}`
  })
  .join('\n')}
}`

const variablesOf = (batch: readonly CommentEdit[]): Record<string, string> =>
  Object.fromEntries(
    batch.flatMap(({ nodeId, body }, index) => [
      [`id${index}`, nodeId],
      [`body${index}`, body],
    ]),
  )

const problemOf = (batch: readonly CommentEdit[], message: string, alias: string | number | undefined): string => {
  // An error without a path is about the whole request.
  const edit = alias === undefined ? undefined : batch[Number(String(alias).replace(/\D/g, ''))]
  return edit === undefined ? `Could not edit comments: ${message}` : `Could not edit comment ${edit.id}: ${message}`
}
