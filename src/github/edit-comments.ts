import type { CommentEdit } from '#model/publication'
import type { GitHubClient, RepositoryRef } from './client.ts'
import type { Clock } from './clock.ts'
import { isUnknownField } from './is-unknown-field.ts'
import { postOnce } from './post-once.ts'
import { requestFailure } from './request-failure.ts'

/** Mutations of one request are carried out one after the other; this many fit well into GitHub's time limit. */
const editsInRequest = 15

type EditData = Readonly<Record<string, unknown>>

/** Addresses of GitHub servers that cannot minimise comments: known after the first attempt, for the life of the process. */
const withoutMinimising = new Set<string>()

/**
 * Gives older comments of ours their new texts, and minimises them as resolved or shows them again: many in one request. Where GraphQL fails
 * or knows no `minimizeComment`, as on an older Enterprise Server, they are edited by REST, one by one, and not minimised.
 * Doing it twice changes nothing, so it is simply repeated when an answer is lost.
 *
 * @param before called before each request; throws to stop
 * @returns sentences about the edits that GitHub refused (somebody may have deleted the comment)
 * @throws RateLimitedError, or what `before` throws
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
  // A comment that is gone has two: for its text, and for its being shown.
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
      return [`${baseUrl} knows no minimizeComment: comments on fixed findings are edited and stay visible.`, ...(await byRest())]
    }
    const { errors = [] } = error as { readonly errors?: readonly GraphqlError[] }
    // Errors that name an edit: the others were carried out.
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
      problems.push(`The comment ${id} was not edited: ${(error as Error).message}`)
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
  // An error without a path speaks of the whole request.
  const edit = alias === undefined ? undefined : batch[Number(String(alias).replace(/\D/g, ''))]
  return edit === undefined ? `Comments were not edited: ${message}` : `The comment ${edit.id} was not edited: ${message}`
}
