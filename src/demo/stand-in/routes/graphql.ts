import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { z } from 'zod'
import type { Call, Route } from '../http/http.ts'
import type { Commit, IssueComment, PullRequest, Repository, ReviewComment } from '../repository.ts'
import type { Snapshot, SnapshotFolder } from '../git/snapshot.ts'
import { HttpError } from '../http/http.ts'
import { authorOf } from '../author.ts'
import { changed, userOf } from '../world.ts'
import { graphqlSchema } from './graphql-schema.ts'
import { isBinary } from '../git/changed-files.ts'
import { nodeId } from '../represent.ts'
import { readBody } from '../http/read-body.ts'

/** GraphQL truncates a blob's text here; the REST API has the rest. */
const blobTextLimit = 512_000

const request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

type Source = Readonly<Record<string, unknown>>

let built: GraphQLSchema | undefined

const schema = (): GraphQLSchema => (built ??= buildSchema(graphqlSchema))

const refusal = (type: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { type } })

const gitObject = (type: string, sha: string): Source => ({
  __typename: type,
  id: nodeId(type, sha),
  oid: sha,
  abbreviatedOid: sha.slice(0, 7),
})

const blobSource = (sha: string, content: Buffer): Source => {
  const binary = isBinary(content)
  return {
    ...gitObject('Blob', sha),
    byteSize: content.length,
    isBinary: binary,
    isTruncated: content.length > blobTextLimit,
    text: binary ? null : content.subarray(0, blobTextLimit).toString(),
  }
}

const treeSource = (repository: Repository, snapshot: Snapshot, folder: SnapshotFolder): Source => ({
  ...gitObject('Tree', folder.sha),
  entries: () =>
    folder.lines.map((line) => {
      const path = folder.path === '' ? line.name : `${folder.path}/${line.name}`
      return {
        name: line.name,
        path,
        type: line.mode === '040000' ? 'tree' : line.mode === '160000' ? 'commit' : 'blob',
        mode: Number.parseInt(line.mode, 8),
        oid: line.sha,
        size: snapshot.files.get(path)?.size ?? 0,
        object: () => objectByOid(repository, line.sha),
      }
    }),
})

const commitSource = (repository: Repository, commit: Commit): Source => ({
  ...gitObject('Commit', commit.sha),
  message: commit.message,
  tree: () => objectByOid(repository, commit.snapshot.sha),
})

const objectByOid = async (repository: Repository, oid: string): Promise<Source | null> => {
  if (!/^[0-9a-f]{40}$/.test(oid)) throw refusal('INVALID', `Could not resolve to a node with the global id of '${oid}'.`)
  const commit = repository.commits.get(oid)
  if (commit) return commitSource(repository, commit)
  const tree = repository.tree(oid)
  const folder = tree?.snapshot.folders.get(tree.path)
  if (tree && folder) return treeSource(repository, tree.snapshot, folder)
  const blob = await repository.blob(oid)
  return blob ? blobSource(oid, blob) : null
}

/** Resolves `revision:path`, or a revision alone, like `git rev-parse`. */
const objectByExpression = async (repository: Repository, expression: string): Promise<Source | null> => {
  const colon = expression.indexOf(':')
  const commit = repository.resolve(colon === -1 ? expression : expression.slice(0, colon))
  if (!commit) return colon === -1 ? await objectByOid(repository, expression) : null
  if (colon === -1) return commitSource(repository, commit)
  const path = expression.slice(colon + 1).replace(/\/$/, '')
  const folder = commit.snapshot.folders.get(path)
  if (folder) return treeSource(repository, commit.snapshot, folder)
  const file = commit.snapshot.files.get(path)
  return file ? await objectByOid(repository, file.sha) : null
}

const actorSource = (call: Call, login: string): Source => {
  const user = userOf(call.world, login)
  // GraphQL omits the `[bot]` suffix that REST adds to a bot's login.
  return {
    __typename: user.type === 'Bot' ? 'Bot' : 'User',
    id: nodeId('User', user.id),
    login: login.replace(/\[bot\]$/, ''),
    databaseId: user.id,
  }
}

const writtenSource = (call: Call, comment: ReviewComment | IssueComment): Source => ({
  databaseId: comment.id,
  body: comment.body,
  author: actorSource(call, comment.author),
  createdAt: comment.createdAt.toISOString(),
  updatedAt: comment.updatedAt.toISOString(),
  isMinimized: comment.minimized !== undefined,
  minimizedReason: comment.minimized?.toLowerCase() ?? null,
  viewerDidAuthor: comment.author === authorOf(call),
})

const reviewCommentSource = (call: Call, repository: Repository, pull: PullRequest, comment: ReviewComment): Source => ({
  __typename: 'PullRequestReviewComment',
  id: nodeId('PullRequestReviewComment', comment.id),
  ...writtenSource(call, comment),
  fullDatabaseId: String(comment.id),
  path: comment.path,
  line: comment.line,
  startLine: comment.startLine,
  originalLine: comment.originalLine,
  outdated: comment.subjectType === 'line' && comment.line === null,
  url: `${call.world.url}/${repository.fullName}/pull/${pull.number}#discussion_r${comment.id}`,
})

const issueCommentSource = (call: Call, repository: Repository, pull: PullRequest, comment: IssueComment): Source => ({
  __typename: 'IssueComment',
  id: nodeId('IssueComment', comment.id),
  ...writtenSource(call, comment),
  url: `${call.world.url}/${repository.fullName}/pull/${pull.number}#issuecomment-${comment.id}`,
})

interface Slice {
  readonly first?: number
  readonly last?: number
  readonly after?: string | null
  readonly before?: string | null
}

/** A connection. Like on GitHub, `first` or `last` is required, from 1 to 100. */
const connection = <Item>(items: readonly Item[], slice: Slice, show: (item: Item) => Source): Source => {
  const size = slice.first ?? slice.last
  if (size === undefined)
    throw refusal('MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value to properly paginate the connection.')
  if (size < 1 || size > 100)
    throw refusal('EXCESSIVE_PAGINATION', `Requesting ${size} records on the connection exceeds the \`first\` limit of 100 records.`)
  const from = slice.after ? Number(Buffer.from(slice.after, 'base64').toString()) : 0
  const to = slice.before === undefined || slice.before === null ? items.length : Number(Buffer.from(slice.before, 'base64').toString()) - 1
  const start = slice.first === undefined ? Math.max(from, to - size) : from
  const end = slice.first === undefined ? to : Math.min(to, from + size)
  const cursor = (index: number): string => Buffer.from(String(index)).toString('base64')
  return {
    totalCount: items.length,
    nodes: items.slice(start, end).map(show),
    pageInfo: {
      startCursor: end > start ? cursor(start + 1) : null,
      endCursor: end > start ? cursor(end) : null,
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
    },
  }
}

const threadSource = (call: Call, repository: Repository, pull: PullRequest, root: ReviewComment): Source => ({
  __typename: 'PullRequestReviewThread',
  id: nodeId('PullRequestReviewThread', root.id),
  isResolved: root.resolved,
  isOutdated: root.subjectType === 'line' && root.line === null,
  isCollapsed: root.resolved,
  path: root.path,
  line: root.line,
  startLine: root.startLine,
  originalLine: root.originalLine,
  originalStartLine: root.originalStartLine,
  diffSide: root.side,
  startDiffSide: root.startSide ?? null,
  subjectType: root.subjectType === 'file' ? 'FILE' : 'LINE',
  comments: (slice: Slice) =>
    connection(
      pull.comments.filter((comment) => comment === root || comment.inReplyTo === root.id),
      slice,
      (comment) => reviewCommentSource(call, repository, pull, comment),
    ),
})

const stateOf = (pull: PullRequest): 'OPEN' | 'CLOSED' | 'MERGED' => (pull.merged ? 'MERGED' : pull.state === 'open' ? 'OPEN' : 'CLOSED')

const pullSource = (call: Call, repository: Repository, pull: PullRequest): Source => ({
  __typename: 'PullRequest',
  id: nodeId('PullRequest', pull.id),
  databaseId: pull.id,
  number: pull.number,
  title: pull.title,
  body: pull.body,
  isDraft: pull.draft,
  merged: pull.merged,
  state: stateOf(pull),
  baseRefName: pull.baseRef,
  baseRefOid: repository.baseOf(pull),
  headRefName: pull.headRef,
  headRefOid: repository.headOf(pull),
  changedFiles: async () => (await repository.changes(repository.baseOf(pull), repository.headOf(pull))).length,
  author: actorSource(call, pull.author),
  reviewThreads: (slice: Slice) =>
    connection(
      pull.comments.filter((comment) => comment.inReplyTo === undefined),
      slice,
      (root) => threadSource(call, repository, pull, root),
    ),
  comments: (slice: Slice) => connection(pull.conversation, slice, (comment) => issueCommentSource(call, repository, pull, comment)),
})

const repositorySource = (call: Call, repository: Repository): Source => ({
  __typename: 'Repository',
  id: nodeId('Repository', repository.id),
  databaseId: repository.id,
  name: repository.name,
  nameWithOwner: repository.fullName,
  isPrivate: repository.private,
  isArchived: false,
  isFork: false,
  defaultBranchRef: () => ({
    id: nodeId('Ref', repository.defaultBranch),
    name: repository.defaultBranch,
    prefix: 'refs/heads/',
    target: () => objectByOid(repository, repository.branches.get(repository.defaultBranch) ?? ''),
  }),
  object: ({ oid, expression }: { oid?: string; expression?: string }) =>
    oid !== undefined ? objectByOid(repository, oid) : expression !== undefined ? objectByExpression(repository, expression) : null,
  pullRequests: ({ states, ...slice }: Slice & { readonly states?: readonly string[] }) =>
    connection(
      [...repository.pulls.values()].filter((pull) => states === undefined || states.includes(stateOf(pull))),
      slice,
      (pull) => pullSource(call, repository, pull),
    ),
  pullRequest: ({ number }: { number: number }) => {
    const pull = repository.pulls.get(number)
    if (!pull) throw refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
    return pullSource(call, repository, pull)
  },
})

interface FoundComment {
  readonly comment: ReviewComment | IssueComment
  readonly source: () => Source
}

const commentById = (call: Call, id: string): FoundComment | undefined => {
  for (const repository of call.world.repositories.values()) {
    for (const pull of repository.pulls.values()) {
      const review = pull.comments.find((comment) => nodeId('PullRequestReviewComment', comment.id) === id)
      if (review) return { comment: review, source: () => reviewCommentSource(call, repository, pull, review) }
      const issue = pull.conversation.find((comment) => nodeId('IssueComment', comment.id) === id)
      if (issue) return { comment: issue, source: () => issueCommentSource(call, repository, pull, issue) }
    }
  }
  return undefined
}

const unresolved = (id: string): GraphQLError => refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)

/** An App may change its own comments with `pull_requests: write`. */
const commentToChange = (call: Call, id: string): FoundComment => {
  const found = commentById(call, id)
  if (!found) throw unresolved(id)
  const { credential } = call
  if (credential.kind === 'installation' && credential.permissions['pull_requests'] !== 'write')
    throw refusal('FORBIDDEN', 'Resource not accessible by integration')
  return found
}

/** Changes the text of a review comment; only its author may. */
const updateComment = (call: Call, id: string, body: string): Source => {
  const found = commentToChange(call, id)
  if (found.comment.author !== authorOf(call)) throw refusal('FORBIDDEN', 'Resource not accessible by integration')
  found.comment.body = body
  found.comment.updatedAt = call.world.now()
  changed(call.world)
  return found.source()
}

/** Hides a comment, or shows it again. */
const minimize = (call: Call, id: string, classifier: string | undefined): Source => {
  const found = commentToChange(call, id)
  found.comment.minimized = classifier
  changed(call.world)
  return found.source()
}

const rootSource = (call: Call): Source => ({
  repository: ({ owner, name }: { owner: string; name: string }) => {
    const key = `${owner}/${name}`.toLowerCase()
    const repository = call.world.repositories.get(key) ?? call.world.renamed.get(key)
    if (!repository) throw refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    return repositorySource(call, repository)
  },
  node: ({ id }: { id: string }) => {
    const found = commentById(call, id)
    if (!found) throw unresolved(id)
    return found.source()
  },
  nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => commentById(call, id)?.source() ?? null),
  rateLimit: { cost: 1, limit: 5000, nodeCount: 0, remaining: 4999, used: 1, resetAt: call.world.now().toISOString() },
  viewer: actorSource(call, authorOf(call)),
  minimizeComment: ({ input }: { input: { subjectId: string; classifier: string; clientMutationId?: string } }) => ({
    clientMutationId: input.clientMutationId ?? null,
    minimizedComment: minimize(call, input.subjectId, input.classifier),
  }),
  unminimizeComment: ({ input }: { input: { subjectId: string; clientMutationId?: string } }) => ({
    clientMutationId: input.clientMutationId ?? null,
    unminimizedComment: minimize(call, input.subjectId, undefined),
  }),
  updatePullRequestReviewComment: ({
    input,
  }: {
    input: { pullRequestReviewCommentId: string; body: string; clientMutationId?: string }
  }) => ({
    clientMutationId: input.clientMutationId ?? null,
    pullRequestReviewComment: updateComment(call, input.pullRequestReviewCommentId, input.body),
  }),
})

const errorJson = (error: GraphQLError) => ({
  ...(typeof error.extensions['type'] === 'string' ? { type: error.extensions['type'] } : {}),
  ...(error.path ? { path: error.path } : {}),
  ...(error.locations ? { locations: error.locations } : {}),
  message: error.message,
})

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

export const graphqlRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/graphql',
    needs: 'token',
    answer: async (call) => {
      const { query, variables, operationName } = readBody(request, call.body)
      const document = parsed(query)
      const faults = document instanceof GraphQLError ? [document] : validate(schema(), document)
      if (document instanceof GraphQLError || faults.length > 0) {
        call.world.violations.push(`GraphQL: ${faults.map((fault) => fault.message).join('; ')}`)
        return { status: 200, body: { errors: faults.map(errorJson) } }
      }
      if (call.credential.kind === 'none') throw new HttpError(401, 'This endpoint requires you to be authenticated.')
      const result = await execute({
        schema: schema(),
        document,
        rootValue: rootSource(call),
        variableValues: variables ?? {},
        operationName: operationName ?? undefined,
      })
      return { status: 200, body: { data: result.data ?? null, ...(result.errors ? { errors: result.errors.map(errorJson) } : {}) } }
    },
  },
]
