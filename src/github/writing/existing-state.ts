import { parseMarker, type CommentMarker } from '#model/publishing/comment-marker'
import type { PublishedComment } from '#model/publishing/publication'
import type { GitHubClient, PullRequestRef } from '../client/client.ts'
import { isUnknownField } from '../reading/is-unknown-field.ts'
import { restWhereGraphqlFails } from '../client/rest-where-graphql-fails.ts'

/** The App's identity on GitHub. */
export interface AppIdentity {
  readonly id: number
  /** The name in the App's URL; its bot is `slug[bot]`. */
  readonly slug: string
}

export interface ExistingComment extends PublishedComment {
  /** The thread was resolved on GitHub. */
  readonly isResolved: boolean
  readonly isMinimized: boolean
}

/** Our comments on a pull request, with its current state. */
export interface ExistingState {
  /** The pull request's current head. */
  readonly headSha: string
  readonly isOpen: boolean
  /** The branch that it will be merged into. */
  readonly baseRef: string
  /** In the order in which they were written. */
  readonly comments: readonly ExistingComment[]
  /** False when more review threads exist than are read; an earlier comment may then be missing here. */
  readonly allRead: boolean
}

/** Pages read, with 100 threads each. We do not comment on pull requests with more. */
const maxPages = 20

/**
 * Reads our existing comments, in one call for up to 100 review threads. A marker counts only in a comment by our own bot, since anyone can
 * write one.
 *
 * If an Enterprise Server does not know a field yet, the query is repeated with the fields that every release has. Where GraphQL fails,
 * REST is used, which does not return whether a comment is resolved or minimised.
 *
 * @throws RateLimitedError; Error when the pull request does not exist
 */
export const readExistingState = (
  octokit: GitHubClient,
  reference: PullRequestRef,
  app: Pick<AppIdentity, 'slug'>,
): Promise<ExistingState> =>
  restWhereGraphqlFails(
    () => readByGraphql(octokit, reference, app),
    () => readByRest(octokit, reference, app),
  )

const readByRest = async (
  octokit: GitHubClient,
  { owner, repo, number }: PullRequestRef,
  { slug }: Pick<AppIdentity, 'slug'>,
): Promise<ExistingState> => {
  const route = { owner, repo, pull_number: number }
  const { data: pull } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', route)
  const comments: ExistingComment[] = []
  let hasNextPage = true
  for (let page = 1; hasNextPage && page <= maxPages; page += 1) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', { ...route, per_page: 100, page })
    hasNextPage = data.length === 100
    for (const comment of data) {
      // A reply in a thread is never ours. The types promise an author, but a deleted account leaves none.
      const author = comment.user as { readonly login: string; readonly type: string } | null
      if (comment.in_reply_to_id !== undefined || author?.type !== 'Bot' || author.login !== `${slug}[bot]`) continue
      const { node_id: nodeId, body, path, line, html_url: url, subject_type: subjectType } = comment
      const found = {
        id: Number(comment.id),
        nodeId,
        body,
        path,
        url,
        onFile: subjectType === 'file',
        isResolved: false,
        isMinimized: false,
      }
      comments.push(...withMarker({ ...found, ...(typeof line === 'number' && { line }) }))
    }
  }
  return {
    headSha: pull.head.sha,
    isOpen: pull.state === 'open',
    baseRef: pull.base.ref,
    comments: comments.sort((one, other) => one.id - other.id),
    allRead: !hasNextPage,
  }
}

const readByGraphql = async (
  octokit: GitHubClient,
  { owner, repo, number }: PullRequestRef,
  app: Pick<AppIdentity, 'slug'>,
): Promise<ExistingState> => {
  const comments: ExistingComment[] = []
  let cursor: string | null = null
  let query = stateQuery(newFields)
  for (let page = 1; ; page += 1) {
    const variables: Readonly<Record<string, unknown>> = { owner, repo, number, cursor }
    let data: StateData
    try {
      data = await octokit.graphql<StateData>(query, variables)
    } catch (error) {
      if (query === oldQuery || !isUnknownField(error)) throw error
      query = oldQuery
      data = await octokit.graphql<StateData>(query, variables)
    }
    const pull = data.repository?.pullRequest
    if (!pull) throw new Error(`GitHub has no pull request ${owner}/${repo}#${number}.`)
    comments.push(...pull.reviewThreads.nodes.flatMap((thread) => ourComment(thread, app)))
    const { hasNextPage, endCursor } = pull.reviewThreads.pageInfo
    if (hasNextPage && page < maxPages) {
      cursor = endCursor
      continue
    }
    return {
      headSha: pull.headRefOid,
      isOpen: pull.state === 'OPEN',
      baseRef: pull.baseRefName,
      comments: comments.sort((one, other) => one.id - other.id),
      allRead: !hasNextPage,
    }
  }
}

interface Thread {
  readonly isResolved: boolean
  readonly path: string
  /** Null when the line is no longer in the diff, and for a comment on a whole file. */
  readonly line?: number | null
  readonly subjectType?: 'LINE' | 'FILE'
  readonly comments: {
    readonly nodes: readonly {
      /** Too large for a GraphQL Int, so it is a string. */
      readonly fullDatabaseId: string | number | null
      readonly id: string
      readonly body: string
      readonly url: string
      readonly isMinimized: boolean
      readonly author: { readonly __typename: string; readonly login: string } | null
    }[]
  }
}

interface StateData {
  readonly repository: {
    readonly pullRequest: {
      readonly headRefOid: string
      readonly baseRefName: string
      readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
        readonly nodes: readonly Thread[]
      }
    } | null
  } | null
}

interface Fields {
  readonly thread: string
  readonly id: string
}

const newFields: Fields = { thread: 'line subjectType', id: 'fullDatabaseId' }
/** The fields of every supported Enterprise Server. There, a comment on a file looks like one on a line, and ids have 32 bits. */
const oldFields: Fields = { thread: '', id: 'fullDatabaseId: databaseId' }

const stateQuery = ({ thread, id }: Fields): string => `query state($owner: String!, $repo: String!, $number: Int!, $cursor: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      baseRefName
      state
      reviewThreads(first: 100, after: $cursor) {
        pageInfo { hasNextPage endCursor }
        nodes {
          isResolved
          path
          ${thread}
          comments(first: 1) { nodes { ${id} id body url isMinimized author { __typename login } } }
        }
      }
    }
  }
}`
const oldQuery = stateQuery(oldFields)

/**
 * GraphQL returns a bot's login without the suffix that REST has. A person cannot imitate it, because the author's type differs. The first
 * comment of a thread is the finding's; later ones are replies.
 */
const ourComment = ({ isResolved, path, line, subjectType, comments }: Thread, { slug }: Pick<AppIdentity, 'slug'>): ExistingComment[] => {
  const first = comments.nodes[0]
  if (!first || first.fullDatabaseId === null || first.author?.__typename !== 'Bot') return []
  if (first.author.login !== slug && first.author.login !== `${slug}[bot]`) return []
  return withMarker({
    id: Number(first.fullDatabaseId),
    nodeId: first.id,
    path,
    ...(typeof line === 'number' && { line }),
    body: first.body,
    url: first.url,
    onFile: subjectType === 'FILE',
    isResolved,
    isMinimized: first.isMinimized,
  })
}

/** A comment of our bot with the data in its marker; empty without a marker. */
const withMarker = (comment: Omit<ExistingComment, keyof CommentMarker> & { readonly path: string }): ExistingComment[] => {
  const marker = parseMarker(comment.body)
  if (!marker) return []
  const { path } = comment
  return [
    {
      ...comment,
      ...marker,
      path: marker.path ?? path,
      ...(marker.path !== undefined && marker.path !== path && { standsOn: path }),
    },
  ]
}
