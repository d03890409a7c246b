import type { CommentEdit } from '#model/publication'
import type { GitHubClient } from './client.ts'
import type { Clock } from './clock.ts'
import { postOnce } from './post-once.ts'

/** Mutations of one request are carried out one after the other; this many fit well into GitHub's time limit. */
const editsInRequest = 15

type EditData = Readonly<Record<string, unknown>>

/**
 * Gives older comments of ours their new texts, and minimises them as resolved or shows them again: many in one request.
 * Doing it twice changes nothing, so it is simply repeated when an answer is lost.
 *
 * @param before called before each request; throws to stop
 * @returns sentences about the edits that GitHub refused (somebody may have deleted the comment)
 */
export const editComments = async (
  octokit: GitHubClient,
  edits: readonly CommentEdit[],
  before: () => Promise<void>,
  clock: Clock,
): Promise<string[]> => {
  const problems: string[] = []
  for (let start = 0; start < edits.length; start += editsInRequest) {
    const batch = edits.slice(start, start + editsInRequest)
    const write = async (): Promise<void> => {
      await before()
      await octokit.graphql<EditData>(editMutation(batch), variablesOf(batch))
    }
    try {
      await postOnce(clock, write, () => Promise.resolve(undefined))
    } catch (error) {
      const { errors } = error as {
        readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[]
      }
      if (!errors) throw error
      problems.push(...errors.map(({ message, path }) => problemOf(batch, message, path?.[0])))
    }
  }
  // A comment that is gone has two: for its text, and for its being shown.
  return [...new Set(problems)]
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
