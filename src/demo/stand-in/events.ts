import type { CheckRun, IssueComment, PullRequest, Repository } from './repository.ts'
import type { World } from './world.ts'
import { installationOf } from './world.ts'
import {
  appJson,
  checkRunJson,
  checkSuiteJson,
  installationJson,
  issueCommentJson,
  pullJson,
  repositoryJson,
  userJson,
} from './represent.ts'

type Payload = Readonly<Record<string, unknown>>

const common = (world: World, repository: Repository, sender: string): Payload => ({
  repository: repositoryJson(world, repository),
  installation: {
    id: installationOf(world, repository.owner),
    node_id: Buffer.from(`Installation:${installationOf(world, repository.owner)}`).toString('base64'),
  },
  sender: userJson(world, sender),
})

export type PullRequestAction =
  'opened' | 'reopened' | 'ready_for_review' | 'synchronize' | 'edited' | 'closed' | 'converted_to_draft' | 'labeled'

/** `pull_request` with the current state; `extra` holds fields of specific actions (`before`, `after`, `changes`). */
export const pullRequestEvent = async (
  world: World,
  repository: Repository,
  pull: PullRequest,
  action: PullRequestAction,
  extra: Payload = {},
): Promise<Payload> => ({
  action,
  number: pull.number,
  pull_request: await pullJson(world, repository, pull),
  ...extra,
  ...common(world, repository, pull.author),
})

/** `check_run` as sent by "Re-run" (`rerequested`) or by a button (`requested_action`). */
export const checkRunEvent = (
  world: World,
  repository: Repository,
  run: CheckRun,
  by: string,
  request: { readonly action: 'rerequested' } | { readonly action: 'requested_action'; readonly identifier: string },
): Payload => ({
  action: request.action,
  ...(request.action === 'requested_action' ? { requested_action: { identifier: request.identifier } } : {}),
  check_run: checkRunJson(world, repository, run),
  ...common(world, repository, by),
})

export const checkSuiteEvent = (
  world: World,
  repository: Repository,
  headSha: string,
  by: string,
  action: 'requested' | 'rerequested',
): Payload => {
  const suite = repository.checkSuites.find((each) => each.headSha === headSha) ?? { id: world.nextId(), headSha, createdAt: world.now() }
  return {
    action,
    check_suite: { ...checkSuiteJson(world, repository, suite), app: appJson(world, world.app) },
    ...common(world, repository, by),
  }
}

export const issueCommentEvent = (
  world: World,
  repository: Repository,
  pull: PullRequest,
  comment: IssueComment,
  action: 'created' | 'edited' = 'created',
): Payload => ({
  action,
  issue: {
    id: pull.id,
    number: pull.number,
    title: pull.title,
    state: pull.state,
    user: userJson(world, pull.author),
    pull_request: { url: `${world.url}/api/v3/repos/${repository.fullName}/pulls/${pull.number}` },
  },
  comment: issueCommentJson(world, repository, pull, comment),
  ...common(world, repository, comment.author),
})

export const mergeGroupEvent = (
  world: World,
  repository: Repository,
  group: { readonly headSha: string; readonly headRef: string; readonly baseSha: string; readonly baseRef: string },
  action: 'checks_requested' | 'destroyed',
): Payload => ({
  action,
  ...(action === 'destroyed' ? { reason: 'invalidated' } : {}),
  merge_group: {
    head_sha: group.headSha,
    head_ref: `refs/heads/${group.headRef}`,
    base_sha: group.baseSha,
    base_ref: `refs/heads/${group.baseRef}`,
    head_commit: { id: group.headSha, message: repository.commit(group.headSha).message },
  },
  ...common(world, repository, repository.owner),
})

/** `push` to a branch, with the files that its commits changed. */
export const pushEvent = (
  world: World,
  repository: Repository,
  push: {
    readonly branch: string
    readonly before: string
    readonly by: string
    readonly modified: readonly string[]
    readonly forced?: boolean
  },
): Payload => {
  const after = repository.branches.get(push.branch) ?? '0'.repeat(40)
  return {
    ref: `refs/heads/${push.branch}`,
    before: push.before,
    after,
    created: false,
    deleted: false,
    forced: push.forced ?? false,
    base_ref: null,
    commits: push.forced === true ? [] : [{ id: after, message: 'More', added: [], removed: [], modified: push.modified }],
    ...common(world, repository, push.by),
  }
}

export const installationEvent = (world: World, repository: Repository, action: 'created' | 'deleted'): Payload => ({
  action,
  installation: installationJson(world, repository.owner),
  repositories: [{ id: repository.id, name: repository.name, full_name: repository.fullName, private: repository.private }],
  sender: userJson(world, repository.owner),
})
