/** An event that people without rights in the repository can cause, and whose run may hold secrets and a token that writes. */
interface OpenEvent {
  /** Activities that such a person causes. */
  readonly types: readonly string[]
  /** Activities that start a run if the workflow names none. */
  readonly defaults: readonly string[]
  /** Without `permissions`, the token can write. For the others, a setting of the repository decides. */
  readonly writesByDefault?: true
}

/**
 * GitHub Docs, Actions, Events that trigger workflows. Runs of `pull_request` events of a fork get no secrets and a token that only reads.
 * "For workflows that are triggered by the pull_request_target event, the GITHUB_TOKEN is granted read/write repository permission unless the
 * permissions key is specified, and the workflow can access secrets, even when it is triggered from a fork."
 */
const openEvents: Readonly<Record<string, OpenEvent>> = {
  pull_request_target: {
    types: ['opened', 'synchronize', 'reopened', 'edited', 'closed', 'ready_for_review', 'converted_to_draft'],
    defaults: ['opened', 'synchronize', 'reopened'],
    writesByDefault: true,
  },
  issues: { types: ['opened', 'edited', 'closed', 'reopened', 'deleted'], defaults: ['opened', 'edited', 'closed', 'reopened'] },
  issue_comment: { types: ['created', 'edited', 'deleted'], defaults: ['created', 'edited', 'deleted'] },
  discussion: { types: ['created', 'edited', 'closed', 'reopened'], defaults: ['created', 'edited'] },
  discussion_comment: { types: ['created', 'edited', 'deleted'], defaults: ['created', 'edited', 'deleted'] },
  commit_comment: { types: ['created'], defaults: ['created'] },
  workflow_run: { types: ['completed', 'requested', 'in_progress'], defaults: ['completed', 'requested', 'in_progress'] },
}

export const openEvent = (event: string): OpenEvent | undefined => (Object.hasOwn(openEvents, event) ? openEvents[event] : undefined)

/** Events of a pull request from a fork: what starts a run that a `workflow_run` follows. */
export const eventsOfForks: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
])

/** Scopes of the token with which an attacker changes code, releases or deployments, or gets credentials of a cloud. */
export const strongScopes: ReadonlySet<string> = new Set([
  '*',
  'actions',
  'attestations',
  'contents',
  'deployments',
  'id-token',
  'packages',
  'pages',
])
