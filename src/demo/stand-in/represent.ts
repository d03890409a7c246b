import type {
  CheckRun,
  CheckSuite,
  Commit,
  IssueComment,
  PullRequest,
  PullReview,
  Reaction,
  Repository,
  ReviewComment,
} from './repository.ts'
import type { FileChange } from './git/changed-files.ts'
import type { StandInApp, World } from './world.ts'
import { installationOf, userOf } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/** A GraphQL global id: opaque to callers, here the base64 of `Type:id`. */
export const nodeId = (type: string, id: number | string): string => Buffer.from(`${type}:${id}`).toString('base64')

const seconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

const api = (world: World, path: string): string => `${world.url}/api/v3${path}`

const site = (world: World, repository: Repository, path: string): string => `${world.url}/${repository.fullName}${path}`

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

export const userJson = (world: World, login: string): Json => {
  const user = userOf(world, login)
  return {
    login,
    id: user.id,
    node_id: nodeId('User', user.id),
    avatar_url: `${world.url}/avatars/${user.id}`,
    url: api(world, `/users/${encodeURIComponent(login)}`),
    html_url: `${world.url}/${encodeURIComponent(login)}`,
    type: user.type,
    site_admin: false,
  }
}

export const appJson = (world: World, app: StandInApp): Json => ({
  id: app.id,
  client_id: app.clientId,
  slug: app.slug,
  node_id: nodeId('App', app.id),
  owner: userJson(world, 'readiness-demo'),
  name: app.name,
  description: '',
  external_url: `${world.url}/apps/${app.slug}`,
  html_url: `${world.url}/apps/${app.slug}`,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  permissions: app.permissions,
  events: ['pull_request', 'check_run', 'check_suite', 'issue_comment', 'merge_group', 'push'],
})

export const installationJson = (world: World, owner: string): Json => ({
  id: installationOf(world, owner),
  account: userJson(world, owner),
  repository_selection: 'all',
  access_tokens_url: api(world, `/app/installations/${installationOf(world, owner)}/access_tokens`),
  repositories_url: api(world, '/installation/repositories'),
  html_url: `${world.url}/settings/installations/${installationOf(world, owner)}`,
  app_id: world.app.id,
  app_slug: world.app.slug,
  target_id: userOf(world, owner).id,
  target_type: 'User',
  permissions: world.app.permissions,
  events: ['pull_request', 'check_run', 'check_suite', 'issue_comment', 'merge_group', 'push'],
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  suspended_at: null,
  suspended_by: null,
})

export const repositoryJson = (world: World, repository: Repository): Json => ({
  id: repository.id,
  node_id: nodeId('Repository', repository.id),
  name: repository.name,
  full_name: repository.fullName,
  private: repository.private,
  owner: userJson(world, repository.owner),
  html_url: site(world, repository, ''),
  description: null,
  fork: false,
  url: api(world, `/repos/${repository.fullName}`),
  default_branch: repository.defaultBranch,
  archived: false,
  disabled: false,
  visibility: repository.private ? 'private' : 'public',
})

const branchJson = (world: World, repository: Repository, ref: string, sha: string, fork?: string): Json => ({
  label: `${fork ?? repository.owner}:${ref}`,
  ref,
  sha,
  user: userJson(world, fork ?? repository.owner),
  repo: fork === undefined ? repositoryJson(world, repository) : forkJson(world, repository, fork),
})

const forkJson = (world: World, repository: Repository, fork: string): Json => ({
  ...repositoryJson(world, repository),
  id: repository.id + 1_000_000,
  node_id: nodeId('Repository', repository.id + 1_000_000),
  full_name: `${fork}/${repository.name}`,
  owner: userJson(world, fork),
  fork: true,
  url: api(world, `/repos/${fork}/${repository.name}`),
})

export const pullSummaryJson = (world: World, repository: Repository, pull: PullRequest): Json => ({
  url: api(world, `/repos/${repository.fullName}/pulls/${pull.number}`),
  id: pull.id,
  node_id: nodeId('PullRequest', pull.id),
  html_url: site(world, repository, `/pull/${pull.number}`),
  number: pull.number,
  state: pull.state,
  locked: false,
  title: pull.title,
  user: userJson(world, pull.author),
  body: pull.body,
  labels: [],
  created_at: seconds(pull.createdAt),
  updated_at: seconds(pull.updatedAt),
  closed_at: null,
  merged_at: pull.merged ? seconds(pull.updatedAt) : null,
  merge_commit_sha: null,
  assignee: null,
  assignees: [],
  requested_reviewers: [],
  requested_teams: [],
  draft: pull.draft,
  head: branchJson(world, repository, pull.headRef, repository.headOf(pull), pull.fork),
  base: branchJson(world, repository, pull.baseRef, repository.baseOf(pull)),
  author_association: 'CONTRIBUTOR',
  auto_merge: null,
})

const total = (changes: readonly FileChange[], key: 'additions' | 'deletions'): number =>
  changes.reduce((sum, change) => sum + change[key], 0)

export const pullJson = async (world: World, repository: Repository, pull: PullRequest): Promise<Json> => {
  const [base, head] = [repository.baseOf(pull), repository.headOf(pull)]
  const changes = await repository.changes(base, head)
  return {
    ...pullSummaryJson(world, repository, pull),
    merged: pull.merged,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: pull.conversation.length,
    review_comments: pull.comments.length,
    maintainer_can_modify: false,
    commits: repository.commitsBetween(base, head).length,
    additions: total(changes, 'additions'),
    deletions: total(changes, 'deletions'),
    changed_files: changes.length,
  }
}

export const fileJson = (world: World, repository: Repository, head: string, change: FileChange): Json => ({
  sha: change.sha,
  filename: change.path,
  status: change.status,
  additions: change.additions,
  deletions: change.deletions,
  changes: change.additions + change.deletions,
  blob_url: site(world, repository, `/blob/${head}/${encoded(change.path)}`),
  raw_url: site(world, repository, `/raw/${head}/${encoded(change.path)}`),
  contents_url: api(world, `/repos/${repository.fullName}/contents/${encoded(change.path)}?ref=${head}`),
  ...(change.patch === undefined ? {} : { patch: change.patch }),
  ...(change.previousPath === undefined ? {} : { previous_filename: change.previousPath }),
})

export const commitJson = (world: World, repository: Repository, commit: Commit): Json => {
  const person = { name: commit.author, email: `${commit.author}@users.noreply.github.com`, date: seconds(commit.date) }
  return {
    url: api(world, `/repos/${repository.fullName}/commits/${commit.sha}`),
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    html_url: site(world, repository, `/commit/${commit.sha}`),
    comments_url: api(world, `/repos/${repository.fullName}/commits/${commit.sha}/comments`),
    commit: {
      url: api(world, `/repos/${repository.fullName}/git/commits/${commit.sha}`),
      author: person,
      committer: person,
      message: commit.message,
      tree: { sha: commit.snapshot.sha, url: api(world, `/repos/${repository.fullName}/git/trees/${commit.snapshot.sha}`) },
      comment_count: 0,
    },
    author: userJson(world, commit.author),
    committer: userJson(world, commit.author),
    parents: commit.parents.map((sha) => ({
      sha,
      url: api(world, `/repos/${repository.fullName}/commits/${sha}`),
      html_url: site(world, repository, `/commit/${sha}`),
    })),
  }
}

const reactionKeys = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const

export const reactionContents: readonly string[] = reactionKeys

const reactionsJson = (url: string, reactions: readonly Reaction[]): Json => ({
  url: `${url}/reactions`,
  total_count: reactions.length,
  ...Object.fromEntries(reactionKeys.map((key) => [key, reactions.filter((reaction) => reaction.content === key).length])),
})

export const reactionJson = (world: World, reaction: Reaction): Json => ({
  id: reaction.id,
  node_id: nodeId('Reaction', reaction.id),
  user: userJson(world, reaction.author),
  content: reaction.content,
  created_at: seconds(world.now()),
})

export const reviewJson = (world: World, repository: Repository, pull: PullRequest, review: PullReview): Json => ({
  id: review.id,
  node_id: nodeId('PullRequestReview', review.id),
  user: userJson(world, review.author),
  body: review.body,
  state: review.state,
  html_url: site(world, repository, `/pull/${pull.number}#pullrequestreview-${review.id}`),
  pull_request_url: api(world, `/repos/${repository.fullName}/pulls/${pull.number}`),
  author_association: 'NONE',
  submitted_at: seconds(review.submittedAt),
  commit_id: review.commit,
})

export const reviewCommentJson = (world: World, repository: Repository, pull: PullRequest, comment: ReviewComment): Json => {
  const url = api(world, `/repos/${repository.fullName}/pulls/comments/${comment.id}`)
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.originalCommit,
    user: userJson(world, comment.author),
    body: comment.body,
    created_at: seconds(comment.createdAt),
    updated_at: seconds(comment.updatedAt),
    html_url: site(world, repository, `/pull/${pull.number}#discussion_r${comment.id}`),
    pull_request_url: api(world, `/repos/${repository.fullName}/pulls/${pull.number}`),
    author_association: 'NONE',
    reactions: reactionsJson(url, comment.reactions),
    start_line: comment.startLine,
    original_start_line: comment.originalStartLine,
    start_side: comment.startSide ?? null,
    line: comment.line,
    original_line: comment.originalLine,
    side: comment.side,
    position: comment.position,
    subject_type: comment.subjectType,
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
  }
}

export const issueCommentJson = (world: World, repository: Repository, pull: PullRequest, comment: IssueComment): Json => {
  const url = api(world, `/repos/${repository.fullName}/issues/comments/${comment.id}`)
  return {
    url,
    html_url: site(world, repository, `/pull/${pull.number}#issuecomment-${comment.id}`),
    issue_url: api(world, `/repos/${repository.fullName}/issues/${pull.number}`),
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: userJson(world, comment.author),
    created_at: seconds(comment.createdAt),
    updated_at: seconds(comment.updatedAt),
    body: comment.body,
    author_association: 'NONE',
    reactions: reactionsJson(url, comment.reactions),
    performed_via_github_app: comment.author === `${world.app.slug}[bot]` ? appJson(world, world.app) : null,
  }
}

/** Pull requests of this repository (not of forks) with the commit as their head, as check events and check runs list them. */
const pullReferences = (world: World, repository: Repository, sha: string): Json[] =>
  [...repository.pulls.values()]
    .filter((pull) => pull.fork === undefined && pull.state === 'open' && repository.headOf(pull) === sha)
    .map((pull) => {
      const repo = { id: repository.id, url: api(world, `/repos/${repository.fullName}`), name: repository.name }
      return {
        id: pull.id,
        number: pull.number,
        url: api(world, `/repos/${repository.fullName}/pulls/${pull.number}`),
        head: { ref: pull.headRef, sha, repo },
        base: { ref: pull.baseRef, sha: repository.baseOf(pull), repo },
      }
    })

export const checkRunJson = (world: World, repository: Repository, run: CheckRun): Json => ({
  id: run.id,
  name: run.name,
  node_id: nodeId('CheckRun', run.id),
  head_sha: run.headSha,
  external_id: run.externalId,
  url: api(world, `/repos/${repository.fullName}/check-runs/${run.id}`),
  html_url: site(world, repository, `/runs/${run.id}`),
  details_url: run.detailsUrl ?? `${world.url}/apps/${world.app.slug}`,
  status: run.status,
  conclusion: run.conclusion,
  started_at: seconds(run.startedAt),
  completed_at: run.completedAt ? seconds(run.completedAt) : null,
  output: {
    title: run.title,
    summary: run.summary,
    text: run.text,
    annotations_count: run.annotations.length,
    annotations_url: api(world, `/repos/${repository.fullName}/check-runs/${run.id}/annotations`),
  },
  check_suite: { id: run.suiteId },
  app: appJson(world, world.app),
  pull_requests: pullReferences(world, repository, run.headSha),
})

export const checkSuiteJson = (world: World, repository: Repository, suite: CheckSuite): Json => {
  const runs = repository.checkRuns.filter((run) => run.suiteId === suite.id)
  const last = runs.at(-1)
  const commit = repository.commit(suite.headSha)
  return {
    id: suite.id,
    node_id: nodeId('CheckSuite', suite.id),
    head_branch:
      [...repository.pulls.values()].find((pull) => repository.headOf(pull) === suite.headSha && pull.fork === undefined)?.headRef ?? null,
    head_sha: suite.headSha,
    status: last?.status ?? 'queued',
    conclusion: last?.conclusion ?? null,
    url: api(world, `/repos/${repository.fullName}/check-suites/${suite.id}`),
    before: null,
    after: suite.headSha,
    pull_requests: pullReferences(world, repository, suite.headSha),
    app: appJson(world, world.app),
    repository: repositoryJson(world, repository),
    created_at: seconds(suite.createdAt),
    updated_at: seconds(suite.createdAt),
    head_commit: {
      id: commit.sha,
      tree_id: commit.snapshot.sha,
      message: commit.message,
      timestamp: seconds(commit.date),
      author: { name: commit.author, email: `${commit.author}@users.noreply.github.com` },
      committer: { name: commit.author, email: `${commit.author}@users.noreply.github.com` },
    },
    latest_check_runs_count: runs.length,
    check_runs_url: api(world, `/repos/${repository.fullName}/check-suites/${suite.id}/check-runs`),
  }
}
