/** A property of an event that holds text of a person who needs no rights in the repository. */
interface OutsideText {
  /** In lower case; `*` means an index or any property. */
  readonly path: string
  /** Events whose payload has it. */
  readonly events: readonly string[]
}

const ofPullRequest = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment']
const ofIssue = ['issues', 'issue_comment']
const ofComment = ['issue_comment', 'pull_request_review_comment', 'discussion_comment', 'commit_comment']
const ofDiscussion = ['discussion', 'discussion_comment']

const each = (events: readonly string[], ...paths: readonly string[]): readonly OutsideText[] => paths.map((path) => ({ path, events }))

/**
 * GitHub Docs, Actions, Script injections: contexts that end with body, default_branch, email, head_ref, label, message, name, page_name, ref
 * and title are untrusted. The events are those whose webhook payload has the property (Webhook events and payloads). Names of accounts and
 * repositories, numbers and commits are left out: their characters cannot end a word of a shell.
 */
const outsideTexts: readonly OutsideText[] = [
  ...each(['pull_request', 'pull_request_target'], 'github.head_ref'),
  ...each(
    ofPullRequest,
    'github.event.pull_request.title',
    'github.event.pull_request.body',
    'github.event.pull_request.head.ref',
    'github.event.pull_request.head.label',
    'github.event.pull_request.head.repo.default_branch',
    'github.event.pull_request.head.repo.description',
    'github.event.pull_request.head.repo.homepage',
  ),
  ...each(ofPullRequest, 'github.event.changes.title.from', 'github.event.changes.body.from'),
  ...each(ofIssue, 'github.event.issue.title', 'github.event.issue.body'),
  ...each(['issues'], 'github.event.changes.title.from', 'github.event.changes.body.from'),
  ...each(ofComment, 'github.event.comment.body'),
  ...each(['pull_request_review'], 'github.event.review.body'),
  ...each(ofDiscussion, 'github.event.discussion.title', 'github.event.discussion.body'),
  ...each(
    ['workflow_run'],
    'github.event.workflow_run.head_branch',
    'github.event.workflow_run.display_title',
    'github.event.workflow_run.head_commit.message',
    'github.event.workflow_run.head_commit.author.name',
    'github.event.workflow_run.head_commit.author.email',
    'github.event.workflow_run.head_repository.description',
    'github.event.workflow_run.pull_requests.*.head.ref',
  ),
  ...each(['check_suite', 'check_run'], 'github.event.check_suite.head_branch', 'github.event.check_run.check_suite.head_branch'),
  // What a script got from GitHub's API: the branch of the pull request that a comment is about.
  ...each(['issue_comment', 'pull_request_target', 'workflow_run'], 'data.head.ref'),
  ...each(
    ['push'],
    'github.event.head_commit.message',
    'github.event.head_commit.author.name',
    'github.event.head_commit.author.email',
    'github.event.commits.*.message',
    'github.event.commits.*.author.name',
    'github.event.commits.*.author.email',
  ),
]

const byPath: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(outsideTexts, ({ path }) => path)].map(([path, rows]) => [path, rows.flatMap(({ events }) => events)]),
)

/** Whether a property is a text of an outsider when an event starts the run. */
export const isOutsideText = (path: string, event: string): boolean => byPath.get(path.toLowerCase())?.includes(event) ?? false

/** Whether an object has such a text: `github.event`, which `toJSON` writes out. */
export const holdsOutsideText = (path: string, event: string): boolean => {
  const lower = path.toLowerCase()
  return outsideTexts.some((row) => row.path.startsWith(`${lower}.`) && row.events.includes(event))
}

/** Whether a property is a text of the event, from any author. */
export const isEventText = (path: string): boolean => byPath.has(path.toLowerCase())

/** Revisions and repositories of the code that an outsider proposes, by event. Webhook events and payloads, and the README of each action. */
const proposedRevisions: Readonly<Record<string, readonly string[]>> = {
  pull_request_target: ['github.event.pull_request.head.sha', 'github.event.pull_request.merge_commit_sha'],
  workflow_run: ['github.event.workflow_run.head_sha', 'github.event.workflow_run.head_commit.id'],
}
const proposedRepositories: Readonly<Record<string, readonly string[]>> = {
  pull_request_target: [
    'github.event.pull_request.head.repo.full_name',
    'github.event.pull_request.head.repo.clone_url',
    'github.event.pull_request.head.repo.html_url',
    'github.event.pull_request.head.repo.git_url',
    'github.event.pull_request.head.repo.ssh_url',
    'github.event.pull_request.head.repo.owner.login',
    'github.event.pull_request.head.user.login',
  ],
  workflow_run: [
    'github.event.workflow_run.head_repository.full_name',
    'github.event.workflow_run.head_repository.html_url',
    'github.event.workflow_run.head_repository.owner.login',
  ],
}

/** A revision that a script asked GitHub's API for. */
const askedRevision = 'data.head.sha'

export const isProposedRevision = (path: string, event: string): boolean =>
  path === askedRevision || (proposedRevisions[event]?.includes(path.toLowerCase()) ?? false)
export const isProposedRepository = (path: string, event: string): boolean =>
  proposedRepositories[event]?.includes(path.toLowerCase()) ?? false

/** Numbers of the pull request, which a ref `refs/pull/N/head` contains. */
export const pullRequestNumbers: ReadonlySet<string> = new Set([
  'github.event.number',
  'github.event.pull_request.number',
  'github.event.issue.number',
])

/** What a property says about the person who started the run, or whose text or code it is about. */
export type Asked = 'association' | 'account' | 'kind of account' | 'repository' | 'is fork' | 'label' | 'merged' | 'own repository'

const asked: readonly (readonly [Asked, RegExp])[] = [
  ['association', /\.author_association$/],
  ['is fork', /^github\.event\.(pull_request\.head\.repo|workflow_run\.head_repository)\.fork$/],
  [
    'repository',
    /^github\.event\.(pull_request\.head\.(repo\.(full_name|id|node_id|owner\.\w+|url|html_url)|user\.\w+)|workflow_run\.head_repository\.(full_name|id|owner\.\w+))$/,
  ],
  ['kind of account', /\.(user|sender)\.type$/],
  [
    'account',
    /^github\.(actor|actor_id|triggering_actor)$|^github\.event\.(.+\.)?(user|sender|author|actor|triggering_actor|pusher|assignee|requested_reviewer)\.(login|id|name|email|username)$/,
  ],
  ['label', /^github\.event\.(label\.name|(pull_request|issue|discussion)\.labels(\.\*)*(\.name)?)$/],
  ['merged', /^github\.event\.pull_request\.(merged|merged_at|merged_by(\..+)?)$/],
  [
    'own repository',
    /^github\.(repository|repository_owner|repository_id|repository_owner_id|event\.repository\.(full_name|name|owner\.login|fork|id|private|visibility|default_branch))$/,
  ],
]

/** What a property says about who acts; undefined if it says nothing. */
export const askedBy = (path: string): Asked | undefined => {
  const lower = path.toLowerCase()
  return asked.find(([, pattern]) => pattern.test(lower))?.[0]
}

/** Associations of people without rights. GitHub Docs, GraphQL, CommentAuthorAssociation. */
export const associationsOfAnyone: ReadonlySet<string> = new Set([
  'NONE',
  'CONTRIBUTOR',
  'FIRST_TIMER',
  'FIRST_TIME_CONTRIBUTOR',
  'MANNEQUIN',
])

/** Properties whose value an outsider can choose, or that hold in any run. */
const open =
  /^(github\.(ref|ref_name|ref_type|base_ref|head_ref|sha|run_attempt|run_number|workflow|job|server_url|event\.(action|number|ref|(pull_request|issue|discussion|comment|review|workflow_run|check_run|check_suite|deployment_status)(\.(draft|state|locked|number|title|body|conclusion|event|status|name|path|head_branch|head_sha|display_title|base\.\w+(\.\w+)*|head\.(ref|sha|label)|pull_request(\.\w+)*|changed_files|additions|deletions|commits|in_reply_to_id|head_commit\.message|pull_requests(\.\*)*(\.\w+)*))?|head_commit\.message|changes(\.\w+)*))|runner\.\w+|matrix(\.[\w*-]+)*|strategy\.\w+|job\.status|needs\.[\w-]+\.result|steps\.[\w-]+\.(outcome|conclusion))$/

export const isOpenProperty = (path: string): boolean => open.test(path.toLowerCase())
