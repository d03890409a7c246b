import { parseMarker } from '#model/comment-marker'
import type { PublishedComment } from '#model/publication'
import type { GitHubClient, PullRequestRef } from './client.ts'

/** Who we are on GitHub. */
export interface AppIdentity {
  readonly id: number
  /** The name in the App's address; its bot is `slug[bot]`. */
  readonly slug: string
}

export interface ExistingComment extends PublishedComment {
  /** Somebody resolved the thread. */
  readonly isResolved: boolean
  readonly isMinimized: boolean
}

/** What stands on the pull request of ours. */
export interface ExistingState {
  /** The pull request's present head. */
  readonly headSha: string
  readonly isOpen: boolean
  /** In the order in which they were written. */
  readonly comments: readonly ExistingComment[]
}

/** Threads read, 100 a call: a pull request with more is not one that we comment on. */
const maxPages = 20

/**
 * Reads what we have said already: one call up to 100 review threads. A marker counts only where our own bot wrote the comment, since
 * anybody can write one.
 *
 * @throws Error when the pull request is not there, or has more threads than are read
 */
export const readExistingState = async (
  octokit: GitHubClient,
  { owner, repo, number }: PullRequestRef,
  app: Pick<AppIdentity, 'slug'>,
): Promise<ExistingState> => {
  const comments: ExistingComment[] = []
  let cursor: string | null = null
  for (let page = 0; page < maxPages; page += 1) {
    const data: StateData = await octokit.graphql<StateData>(stateQuery, { owner, repo, number, cursor })
    const pull = data.repository?.pullRequest
    if (!pull) throw new Error(`GitHub has no pull request ${owner}/${repo}#${number}.`)
    comments.push(...pull.reviewThreads.nodes.flatMap((thread) => ourComment(thread, app)))
    if (!pull.reviewThreads.pageInfo.hasNextPage) {
      return { headSha: pull.headRefOid, isOpen: pull.state === 'OPEN', comments: comments.sort((one, other) => one.id - other.id) }
    }
    cursor = pull.reviewThreads.pageInfo.endCursor
  }
  throw new Error(`${owner}/${repo}#${number} has more than ${maxPages * 100} review threads: what was said already cannot be told.`)
}

interface Thread {
  readonly isResolved: boolean
  readonly path: string
  readonly subjectType: 'LINE' | 'FILE'
  readonly comments: {
    readonly nodes: readonly {
      /** Too large for GraphQL's numbers, so it comes as a text. */
      readonly fullDatabaseId: string | null
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
      readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
        readonly nodes: readonly Thread[]
      }
    } | null
  } | null
}

const stateQuery = `query state($owner: String!, $repo: String!, $number: Int!, $cursor: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      state
      reviewThreads(first: 100, after: $cursor) {
        pageInfo { hasNextPage endCursor }
        nodes {
          isResolved
          path
          subjectType
          comments(first: 1) { nodes { fullDatabaseId id body url isMinimized author { __typename login } } }
        }
      }
    }
  }
}`

/**
 * GraphQL writes a bot's login without the suffix that REST has. No person's login can be taken for it, since their type is another.
 * A finding's comment opens its thread; what follows in it are answers.
 */
const ourComment = ({ isResolved, path, subjectType, comments }: Thread, { slug }: Pick<AppIdentity, 'slug'>): ExistingComment[] => {
  const first = comments.nodes[0]
  if (!first || first.fullDatabaseId === null || first.author?.__typename !== 'Bot') return []
  if (first.author.login !== slug && first.author.login !== `${slug}[bot]`) return []
  const marker = parseMarker(first.body)
  if (!marker) return []
  return [
    {
      id: Number(first.fullDatabaseId),
      nodeId: first.id,
      ...marker,
      path,
      body: first.body,
      url: first.url,
      onFile: subjectType === 'FILE',
      isResolved,
      isMinimized: first.isMinimized,
    },
  ]
}
