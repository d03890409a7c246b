import { z } from 'zod'
import type { Job } from '#model/job'
import { workOfName } from '../jobs/work-name.ts'

export interface EventSettings {
  /** Check events of other apps are ignored. */
  readonly appId: number
  readonly debounceSeconds: number
}

/** By then, the pull request's own event has arrived. */
const suiteDelaySeconds = 60

/** A payload from GitHub lacks a documented field of its event. */
export class UnexpectedPayload extends Error {
  override readonly name = 'UnexpectedPayload'
}

/** Events that cause work, by name. All others are acknowledged and ignored. */
export const handledEvents = [
  'pull_request',
  'check_run',
  'check_suite',
  'issue_comment',
  'merge_group',
  'push',
  'installation',
  'installation_repositories',
] as const

export type HandledEvent = (typeof handledEvents)[number]

/**
 * The jobs that an event causes. Pure: the job handlers read everything else later.
 *
 * @throws UnexpectedPayload with the event's name and the missing field
 */
export const jobsOfEvent = (event: HandledEvent, payload: unknown, settings: EventSettings): readonly Job[] => {
  switch (event) {
    case 'pull_request':
      return ofPullRequest(read(event, pullRequestEvent, payload), settings)
    case 'check_run': {
      const { action, check_run: run, requested_action: button, ...common } = read(event, checkRunEvent, payload)
      if (run.app?.id !== settings.appId) return []
      if (action === 'rerequested') return ofCheck(common, run)
      return action === 'requested_action' ? ofButton(button?.identifier, common, run) : []
    }
    case 'check_suite': {
      const { action, check_suite: suite, ...common } = read(event, checkSuiteEvent, payload)
      if (suite.app?.id !== settings.appId) return []
      if (action === 'rerequested') return ofCommit(common, suite)
      return action === 'requested' ? ofNewSuite(common, suite) : []
    }
    case 'issue_comment':
      return ofComment(read(event, issueCommentEvent, payload))
    case 'merge_group':
      return ofMergeGroup(read(event, mergeGroupEvent, payload))
    case 'push':
      return ofPush(read(event, pushEvent, payload))
    case 'installation':
    case 'installation_repositories': {
      const { action } = read(event, installationEvent, payload)
      return ['created', 'added', 'unsuspend', 'new_permissions_accepted'].includes(action) ? [{ kind: 'reconcile', data: {} }] : []
    }
  }
}

const common = {
  action: z.string(),
  installation: z.object({ id: z.number() }),
  repository: z.object({ id: z.number(), name: z.string(), owner: z.object({ login: z.string() }) }),
}
const app = z.object({ id: z.number() }).nullish()
const pullRequests = z.array(z.object({ number: z.number(), base: z.object({ repo: z.object({ id: z.number() }) }) }))
const pullRequestEvent = z.object({
  ...common,
  pull_request: z.object({ number: z.number(), head: z.object({ sha: z.string() }) }),
  changes: z.object({ base: z.unknown().optional() }).optional(),
})
const checkRunEvent = z.object({
  ...common,
  check_run: z.object({ head_sha: z.string(), app, pull_requests: pullRequests, external_id: z.string().nullish() }),
  sender: z.object({ login: z.string() }).nullish(),
  requested_action: z.object({ identifier: z.string() }).nullish(),
})
const checkSuiteEvent = z.object({ ...common, check_suite: z.object({ head_sha: z.string(), app, pull_requests: pullRequests }) })
const issueCommentEvent = z.object({
  ...common,
  issue: z.object({ number: z.number(), pull_request: z.unknown().optional() }),
  comment: z.object({ id: z.number(), body: z.string().nullish(), user: z.object({ login: z.string(), type: z.string() }).nullish() }),
})
const mergeGroupEvent = z.object({
  ...common,
  merge_group: z.object({ head_sha: z.string(), base_sha: z.string(), head_ref: z.string().optional() }),
})
/** GitHub lists at most this many commits of a push. */
const mostListedCommits = 2048
const paths = z.array(z.string()).optional()
const pushEvent = z.object({
  installation: common.installation,
  repository: common.repository,
  ref: z.string(),
  deleted: z.boolean().optional(),
  forced: z.boolean().optional(),
  commits: z.array(z.object({ added: paths, removed: paths, modified: paths })).optional(),
})
const installationEvent = z.object({ action: z.string() })

type CheckRunPayload = z.infer<typeof checkRunEvent>
type CheckRunCommon = Common & Pick<CheckRunPayload, 'sender'>
type Common = Pick<z.infer<typeof checkRunEvent>, 'installation' | 'repository'>

const repositoryOf = ({ installation, repository }: Common) => ({
  installationId: installation.id,
  owner: repository.owner.login,
  repo: repository.name,
})

const ofPullRequest = (
  { action, pull_request: { number, head }, changes, ...rest }: z.infer<typeof pullRequestEvent>,
  settings: EventSettings,
): readonly Job[] => {
  const review: Job = { kind: 'review', data: { ...repositoryOf(rest), number, rerun: false } }
  // First, and not queued behind the reviews: the head may have a passing check that was not made for the pull request's current state.
  const hold: Job = { kind: 'hold', data: { ...repositoryOf(rest), number, headSha: head.sha } }
  switch (action) {
    case 'opened':
    case 'reopened':
    case 'ready_for_review':
    case 'converted_to_draft':
      return [hold, review]
    // Closed pull requests are handled too, to complete an unfinished check.
    case 'closed':
      return [review]
    case 'synchronize':
      return [hold, { ...review, delaySeconds: settings.debounceSeconds }]
    case 'edited':
      return changes?.base === undefined ? [] : [hold, review]
    default:
      return []
  }
}

const settingsFile = /^\.github\/readiness[^/]*\.ya?ml$/

/** A coarse filter: the job's handler checks whether the settings differ from those that pull requests were judged with. */
const ofPush = ({ ref, deleted, forced, commits = [], ...rest }: z.infer<typeof pushEvent>): readonly Job[] => {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined || deleted === true) return []
  const touched = commits.flatMap(({ added = [], removed = [], modified = [] }) => [...added, ...removed, ...modified])
  // The list does not show what a forced push removes, nor commits beyond its limit.
  const mayBeTouched = forced === true || commits.length >= mostListedCommits || touched.some((path) => settingsFile.test(path))
  return mayBeTouched ? [{ kind: 'settings', data: { ...repositoryOf(rest), branch } }] : []
}

/** The list is empty for pull requests from forks, and may contain pull requests of other repositories. */
const ofCommit = (
  rest: Common,
  { head_sha: headSha, pull_requests: listed }: { head_sha: string; pull_requests: z.infer<typeof pullRequests> },
): readonly Job[] => {
  const repository = repositoryOf(rest)
  const own = listed.filter(({ base }) => base.repo.id === rest.repository.id)
  if (own.length === 0) return [{ kind: 'find-pull-requests', data: { ...repository, headSha, rerun: true } }]
  return own.map(({ number }) => ({ kind: 'review', data: { ...repository, number, rerun: true } }))
}

/** The check's `external_id` distinguishes pull requests from merge groups. */
const ofCheck = (rest: Common, run: CheckRunPayload['check_run']): readonly Job[] => {
  const work = workOfName(run.external_id)
  if (work?.kind !== 'merge-group') return ofCommit(rest, run)
  return [{ kind: 'merge-group', data: { ...repositoryOf(rest), headSha: work.headSha, baseSha: work.baseSha } }]
}

const ofButton = (identifier: string | undefined, rest: CheckRunCommon, run: CheckRunPayload['check_run']): readonly Job[] => {
  if (identifier !== 'recheck' && identifier !== 'explain-blocking' && identifier !== 'show-waived') return []
  // A check that does not name its work can still be reviewed again, as with "Re-run".
  if (workOfName(run.external_id) === undefined) return identifier === 'recheck' ? ofCheck(rest, run) : []
  const { sender } = rest
  return [
    {
      kind: 'button',
      data: {
        ...repositoryOf(rest),
        headSha: run.head_sha,
        work: run.external_id ?? '',
        button: identifier,
        sender: sender?.login ?? 'unknown',
      },
    },
  ]
}

/**
 * Every push creates a suite, in addition to the pull request event that triggers the review. The suite is a fallback for that event: a
 * minute later, it triggers a review if none has started on the commit.
 */
const ofNewSuite = (rest: Common, suite: { head_sha: string; pull_requests: z.infer<typeof pullRequests> }): readonly Job[] => {
  if (!suite.pull_requests.some(({ base }) => base.repo.id === rest.repository.id)) return []
  const data = { ...repositoryOf(rest), headSha: suite.head_sha, rerun: false }
  return [{ kind: 'find-pull-requests', data, delaySeconds: suiteDelaySeconds }]
}

/** A coarse filter, so that ordinary comments cost nothing; the job's handler parses the line. */
const ofComment = ({ action, issue, comment, ...rest }: z.infer<typeof issueCommentEvent>): readonly Job[] => {
  if (action !== 'created' || issue.pull_request === undefined || comment.user?.type !== 'User') return []
  if (!/^[^\S\n\r\u2028\u2029]*\/readiness\b/m.test(comment.body ?? '')) return []
  return [{ kind: 'command', data: { ...repositoryOf(rest), number: issue.number, commentId: comment.id, sender: comment.user.login } }]
}

/** Removed groups are handled too, to complete an unfinished check. */
const ofMergeGroup = ({ action, merge_group: group, ...rest }: z.infer<typeof mergeGroupEvent>): readonly Job[] => {
  if (action !== 'checks_requested' && action !== 'destroyed') return []
  const { head_sha: headSha, base_sha: baseSha, head_ref: headRef } = group
  return [{ kind: 'merge-group', data: { ...repositoryOf(rest), headSha, baseSha, ...(headRef !== undefined && { headRef }) } }]
}

const read = <Schema extends z.ZodType>(event: string, schema: Schema, payload: unknown): z.infer<Schema> => {
  const result = schema.safeParse(payload)
  if (result.success) return result.data
  const fields = result.error.issues.map(({ path }) => path.join('.'))
  throw new UnexpectedPayload(`The payload of a ${event} event lacks ${fields.join(', ')}`)
}
