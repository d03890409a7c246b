import type { WireAnswer } from './github-wire.ts'

export interface ThreadSetup {
  readonly id: number
  readonly body: string
  readonly author?: { readonly login: string; readonly type: string } | null
  readonly path?: string
  readonly onFile?: boolean
  readonly line?: number
  readonly isResolved?: boolean
  readonly isMinimized?: boolean
}

/** A review thread as GraphQL gives it, opened by our bot unless it says otherwise. */
export const thread = (setup: ThreadSetup): object => {
  const author = setup.author === undefined ? { login: 'readiness', type: 'Bot' } : setup.author
  return {
    isResolved: setup.isResolved ?? false,
    path: setup.path ?? 'src/a.ts',
    line: setup.line ?? null,
    subjectType: setup.onFile === true ? 'FILE' : 'LINE',
    comments: {
      nodes: [
        {
          fullDatabaseId: String(setup.id),
          id: `PRRC_${setup.id}`,
          body: setup.body,
          url: `https://github.com/acme/shop/pull/7#discussion_r${setup.id}`,
          isMinimized: setup.isMinimized ?? false,
          author: author && { __typename: author.type, login: author.login },
        },
      ],
    },
  }
}

/** One page of the review threads of `acme/shop#7`. */
export const stateAnswer = (threads: readonly object[], next: string | null = null): WireAnswer => ({
  json: {
    data: {
      repository: {
        pullRequest: {
          headRefOid: 'a'.repeat(40),
          baseRefName: 'main',
          state: 'OPEN',
          reviewThreads: { pageInfo: { hasNextPage: next !== null, endCursor: next }, nodes: threads },
        },
      },
    },
  },
})
