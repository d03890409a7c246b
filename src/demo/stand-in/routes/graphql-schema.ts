/**
 * The part of GitHub's GraphQL schema that is supported, copied from GitHub (a test compares every line with the published schema). Validation
 * rejects any other query, as GitHub rejects an unknown field.
 */
export const graphqlSchema = `
scalar DateTime
scalar GitObjectID
scalar URI

interface Node { id: ID! }
interface Actor { login: String! }
interface GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! }
interface Minimizable { isMinimized: Boolean! minimizedReason: String }
interface Comment { id: ID! body: String! author: Actor createdAt: DateTime! updatedAt: DateTime! }

type Query {
  repository(owner: String!, name: String!, followRenames: Boolean): Repository
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]!
  rateLimit(dryRun: Boolean): RateLimit
  viewer: User!
}

type Mutation {
  minimizeComment(input: MinimizeCommentInput!): MinimizeCommentPayload
  unminimizeComment(input: UnminimizeCommentInput!): UnminimizeCommentPayload
  updatePullRequestReviewComment(input: UpdatePullRequestReviewCommentInput!): UpdatePullRequestReviewCommentPayload
}

enum ReportedContentClassifiers { SPAM ABUSE OFF_TOPIC OUTDATED DUPLICATE RESOLVED }
input MinimizeCommentInput { clientMutationId: String subjectId: ID! classifier: ReportedContentClassifiers! }
input UnminimizeCommentInput { clientMutationId: String subjectId: ID! }
input UpdatePullRequestReviewCommentInput { clientMutationId: String pullRequestReviewCommentId: ID! body: String! }
type UpdatePullRequestReviewCommentPayload { clientMutationId: String pullRequestReviewComment: PullRequestReviewComment }
type MinimizeCommentPayload { clientMutationId: String minimizedComment: Minimizable }
type UnminimizeCommentPayload { clientMutationId: String unminimizedComment: Minimizable }

type RateLimit { cost: Int! limit: Int! nodeCount: Int! remaining: Int! used: Int! resetAt: DateTime! }
type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }

type User implements Node & Actor { id: ID! login: String! databaseId: Int }
type Bot implements Node & Actor { id: ID! login: String! databaseId: Int }

type Repository implements Node {
  id: ID!
  databaseId: Int
  name: String!
  nameWithOwner: String!
  isPrivate: Boolean!
  isArchived: Boolean!
  isFork: Boolean!
  defaultBranchRef: Ref
  object(expression: String, oid: GitObjectID): GitObject
  pullRequest(number: Int!): PullRequest
  pullRequests(after: String, before: String, first: Int, last: Int, states: [PullRequestState!]): PullRequestConnection!
}

type Ref implements Node { id: ID! name: String! prefix: String! target: GitObject }

type Blob implements Node & GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  byteSize: Int!
  isBinary: Boolean
  isTruncated: Boolean!
  text: String
}

type Tree implements Node & GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! entries: [TreeEntry!] }
type TreeEntry { name: String! path: String type: String! mode: Int! oid: GitObjectID! size: Int! object: GitObject }
type Commit implements Node & GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! message: String! tree: Tree! }

enum PullRequestState { CLOSED MERGED OPEN }
type PullRequestConnection { nodes: [PullRequest] pageInfo: PageInfo! totalCount: Int! }

type PullRequest implements Node {
  id: ID!
  databaseId: Int
  number: Int!
  title: String!
  body: String!
  isDraft: Boolean!
  merged: Boolean!
  state: PullRequestState!
  baseRefName: String!
  baseRefOid: GitObjectID!
  headRefName: String!
  headRefOid: GitObjectID!
  changedFiles: Int!
  author: Actor
  reviewThreads(after: String, before: String, first: Int, last: Int): PullRequestReviewThreadConnection!
  comments(after: String, before: String, first: Int, last: Int): IssueCommentConnection!
}

enum DiffSide { LEFT RIGHT }
enum PullRequestReviewThreadSubjectType { LINE FILE }

type PullRequestReviewThreadConnection { nodes: [PullRequestReviewThread] pageInfo: PageInfo! totalCount: Int! }
type PullRequestReviewThread implements Node {
  id: ID!
  isResolved: Boolean!
  isOutdated: Boolean!
  isCollapsed: Boolean!
  path: String!
  line: Int
  startLine: Int
  originalLine: Int
  originalStartLine: Int
  diffSide: DiffSide!
  startDiffSide: DiffSide
  subjectType: PullRequestReviewThreadSubjectType!
  comments(after: String, before: String, first: Int, last: Int): PullRequestReviewCommentConnection!
}

type PullRequestReviewCommentConnection { nodes: [PullRequestReviewComment] pageInfo: PageInfo! totalCount: Int! }
type PullRequestReviewComment implements Node & Comment & Minimizable {
  id: ID!
  databaseId: Int
  fullDatabaseId: BigInt
  body: String!
  author: Actor
  path: String!
  line: Int
  startLine: Int
  originalLine: Int
  outdated: Boolean!
  url: URI!
  createdAt: DateTime!
  updatedAt: DateTime!
  isMinimized: Boolean!
  minimizedReason: String
  viewerDidAuthor: Boolean!
}
scalar BigInt

type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
type IssueComment implements Node & Comment & Minimizable {
  id: ID!
  databaseId: Int
  body: String!
  author: Actor
  url: URI!
  createdAt: DateTime!
  updatedAt: DateTime!
  isMinimized: Boolean!
  minimizedReason: String
  viewerDidAuthor: Boolean!
}
`
