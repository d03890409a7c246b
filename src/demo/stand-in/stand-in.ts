import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BlobSource } from './git/from-git.ts'
import type { Changes, CheckRun, Files, IssueComment, PullRequest, PullReview } from './repository.ts'
import type { DeliveryRecord, Permissions, StandInApp, World } from './world.ts'
import type { Interceptor } from './http/server.ts'
import type { PullRequestAction } from './events.ts'
import { carryComments } from './git/carry-comments.ts'
import { changed, installationOf, userOf } from './world.ts'
import {
  checkRunEvent,
  checkSuiteEvent,
  installationEvent,
  issueCommentEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
} from './events.ts'
import { createStandInServer } from './http/server.ts'
import { deliver } from './webhooks.ts'
import { openBlobSource, readGitRange } from './git/from-git.ts'
import { Repository } from './repository.ts'

/** Exactly the permissions in the App's manifest. */
const leastPermissions: Permissions = {
  checks: 'write',
  contents: 'read',
  issues: 'read',
  merge_queues: 'read',
  metadata: 'read',
  pull_requests: 'write',
}

export interface StandInOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number
  readonly host?: string
  readonly permissions?: Permissions
  readonly now?: () => Date
}

export interface NewRepositoryFields {
  readonly owner: string
  readonly name: string
  /** Files of the default branch's first commit. */
  readonly files: Files
  readonly private?: boolean
  /** Role (`admin`, `maintain`, `write`, `triage`, `read`) by login. */
  readonly collaborators?: Readonly<Record<string, string>>
}

export interface NewPullRequest {
  readonly title: string
  readonly body?: string
  readonly author: string
  /** The changes of its single commit; `null` removes a path. */
  readonly changes: Changes
  readonly branch?: string
  /** The target branch; by default the default branch. */
  readonly into?: string
  /** The commit to branch from; by default the tip of the target branch. */
  readonly from?: string
  /** An existing commit, instead of one with `changes`. */
  readonly head?: string
  readonly draft?: boolean
  /** Login of the fork's owner, for a pull request from a fork. */
  readonly fork?: string
}

export interface GitPullRequest {
  readonly owner: string
  readonly name: string
  readonly title: string
  readonly body?: string
  readonly author: string
}

export interface MergeGroup {
  readonly headSha: string
  readonly headRef: string
  readonly baseSha: string
  readonly baseRef: string
}

export interface StandIn {
  readonly url: string
  readonly app: StandInApp
  /** The whole state, read-only: repositories, requests, deliveries, violations. */
  readonly state: World
  addRepository(fields: NewRepositoryFields): Repository
  /** Adds a repository with one pull request from a git repository on disk. Contents are read on demand. */
  addRepositoryFromGit(
    directory: string,
    base: string,
    head: string,
    fields: GitPullRequest,
  ): Promise<{ repository: Repository; pull: PullRequest }>
  openPullRequest(repository: Repository, fields: NewPullRequest): PullRequest
  /** Adds a commit to a pull request; with `replace` it replaces all of its commits (a force push). Returns its SHA. */
  pushCommit(
    repository: Repository,
    pull: PullRequest,
    changes: Changes,
    options?: { readonly message?: string; readonly replace?: boolean },
  ): Promise<string>
  /** Adds a commit to a branch of the repository itself. Returns its SHA. */
  pushToBranch(repository: Repository, branch: string, changes: Changes): string
  /** Adds a user's review, of the current head unless `commit` is given. */
  review(repository: Repository, pull: PullRequest, author: string, state: PullReview['state'], commit?: string): PullReview
  /** Merges a pull request into its base with a merge commit. Returns its SHA. */
  merge(repository: Repository, pull: PullRequest, by: string): string
  /** Delivers the event for a push to a branch. */
  deliverPush(
    repository: Repository,
    push: {
      readonly branch: string
      readonly before: string
      readonly by: string
      readonly modified: readonly string[]
      readonly forced?: boolean
    },
  ): Promise<DeliveryRecord>
  /** Deletes the repository: every call about it then returns 404. */
  deleteRepository(repository: Repository): void
  /** Renames the repository; calls under the old name are redirected, as on GitHub. */
  renameRepository(repository: Repository, name: string): void
  /** Invalidates an owner's installation tokens before they expire. */
  revokeTokens(owner: string): void
  /** Adds a user's comment to the conversation. */
  comment(pull: PullRequest, author: string, body: string): IssueComment
  /** Creates the merge commit that a merge queue would test. */
  createMergeGroup(repository: Repository, pull: PullRequest, changes: Changes): MergeGroup
  /** Issues a token of a user, as used by the command line. */
  issueToken(login: string): string
  /** Delivers any event, signed, and returns how it was answered. */
  deliver(event: string, payload: unknown, again?: { readonly guid?: string; readonly redelivery?: boolean }): Promise<DeliveryRecord>
  deliverPullRequest(
    repository: Repository,
    pull: PullRequest,
    action: PullRequestAction,
    extra?: Readonly<Record<string, unknown>>,
  ): Promise<DeliveryRecord>
  deliverComment(repository: Repository, pull: PullRequest, comment: IssueComment, action?: 'created' | 'edited'): Promise<DeliveryRecord>
  deliverCheckRun(repository: Repository, run: CheckRun, by: string, identifier?: string): Promise<DeliveryRecord>
  deliverCheckSuite(repository: Repository, headSha: string, by: string, action: 'requested' | 'rerequested'): Promise<DeliveryRecord>
  deliverMergeGroup(repository: Repository, group: MergeGroup, action: 'checks_requested' | 'destroyed'): Promise<DeliveryRecord>
  deliverInstallation(repository: Repository, action: 'created' | 'deleted'): Promise<DeliveryRecord>
  /** Serves the web site of the fake GitHub at the same address. Without it, every request is one to the API. */
  serveSite(site: RequestListener): void
  /** Lets a test disturb requests; the returned function removes the interceptor. */
  onRequest(interceptor: Interceptor): () => void
  /** Resolves once `probe` returns a value; it runs again after every change, without polling. `signal` cancels the wait. */
  until<Value>(probe: () => Value | undefined, signal?: AbortSignal): Promise<Value>
  /** Resolves with the first completed check run of this commit. */
  completedCheckRun(repository: Repository, headSha: string, signal?: AbortSignal): Promise<CheckRun>
  close(): Promise<void>
}

const createApp = (permissions: Permissions): StandInApp => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    id: 4711,
    slug: 'readiness',
    name: 'Readiness',
    clientId: 'Iv1.standin0000000',
    clientSecret: 'a-client-secret-for-the-demo',
    privateKeyPem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKey,
    webhookSecret: 'a-webhook-secret-for-the-demo',
    permissions,
    installationId: 815,
    webhookUrl: undefined,
  }
}

const createWorld = (options: StandInOptions): World => {
  let last = 1000
  return {
    url: '',
    now: options.now ?? (() => new Date()),
    app: createApp(options.permissions ?? leastPermissions),
    users: new Map(),
    repositories: new Map(),
    renamed: new Map(),
    installations: new Map(),
    tokens: new Map(),
    codes: new Map(),
    requests: [],
    deliveries: [],
    violations: [],
    used: new Map(),
    created: new Map(),
    listeners: new Set(),
    nextId: () => (last += 1),
  }
}

const newRepository = (
  world: World,
  fields: { owner: string; name: string; private?: boolean; loadBlob?: (sha: string) => Promise<Buffer | undefined> },
): Repository => {
  const key = `${fields.owner}/${fields.name}`.toLowerCase()
  if (world.repositories.has(key)) throw new Error(`The repository ${key} already exists.`)
  const repository = new Repository({
    id: world.nextId(),
    owner: fields.owner,
    name: fields.name,
    defaultBranch: 'main',
    private: fields.private ?? false,
    ...(fields.loadBlob ? { loadBlob: fields.loadBlob } : {}),
  })
  userOf(world, fields.owner)
  installationOf(world, fields.owner)
  world.repositories.set(key, repository)
  return repository
}

const addPull = (world: World, repository: Repository, head: string, fields: Omit<NewPullRequest, 'changes'>): PullRequest => {
  const number = repository.pulls.size + 1
  const now = world.now()
  const pull: PullRequest = {
    id: world.nextId(),
    number,
    author: fields.author,
    createdAt: now,
    updatedAt: now,
    headRef: fields.branch ?? `change-${number}`,
    ...(fields.fork === undefined ? {} : { fork: fields.fork }),
    heads: [head],
    reviews: [],
    comments: [],
    conversation: [],
    title: fields.title,
    body: fields.body ?? '',
    baseRef: fields.into ?? repository.defaultBranch,
    state: 'open',
    draft: fields.draft ?? false,
    merged: false,
  }
  repository.pulls.set(number, pull)
  if (fields.fork === undefined) repository.branches.set(pull.headRef, head)
  changed(world)
  return pull
}

const until = <Value>(world: World, probe: () => Value | undefined, signal?: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      world.listeners.delete(look)
      signal?.removeEventListener('abort', abort)
    }
    const abort = (): void => {
      stop()
      reject(signal?.reason instanceof Error ? signal.reason : new Error('The wait for the fake GitHub was aborted.'))
    }
    const look = (): void => {
      const value = probe()
      if (value === undefined) return
      stop()
      resolve(value)
    }
    if (signal?.aborted) {
      abort()
      return
    }
    world.listeners.add(look)
    signal?.addEventListener('abort', abort)
    look()
  })

/** A merge of a pull request onto the tip of its base branch. */
const mergeGroup = (world: World, repository: Repository, pull: PullRequest, changes: Changes): MergeGroup => {
  const baseSha = repository.baseOf(pull)
  const commit = repository.commitChanges(changes, {
    parents: [baseSha],
    author: pull.author,
    date: world.now(),
    message: `Merge pull request #${pull.number}`,
  })
  const headRef = `gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${baseSha}`
  repository.branches.set(headRef, commit.sha)
  return { headSha: commit.sha, headRef, baseSha, baseRef: pull.baseRef }
}

/**
 * Starts a fake GitHub in memory on localhost, for the demo and for tests: the part of REST and GraphQL that a review needs, with signed
 * webhooks. It is as strict as GitHub about anchors outside the diff, missing permissions and limits.
 */
export const startStandIn = async (options: StandInOptions = {}): Promise<StandIn> => {
  const world = createWorld(options)
  const interceptors = new Set<Interceptor>()
  const sources: BlobSource[] = []
  let site: RequestListener | undefined
  const server = createStandInServer(world, interceptors, () => site)
  server.listen(options.port ?? 0, options.host ?? '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  world.url = `http://${options.host ?? '127.0.0.1'}:${address.port}`

  const send: StandIn['deliver'] = (event, payload, again) => deliver(world, event, payload, again)

  return {
    url: world.url,
    app: world.app,
    state: world,
    addRepository: (fields) => {
      const repository = newRepository(world, fields)
      for (const [login, role] of Object.entries(fields.collaborators ?? {})) repository.collaborators.set(login, role)
      const first = repository.commitFiles(fields.files, { parents: [], author: fields.owner, date: world.now(), message: 'First commit' })
      repository.branches.set(repository.defaultBranch, first.sha)
      return repository
    },
    addRepositoryFromGit: async (directory, base, head, fields) => {
      const range = await readGitRange(directory, base, head)
      const source = openBlobSource(directory)
      sources.push(source)
      const repository = newRepository(world, { ...fields, loadBlob: (sha) => source.read(sha) })
      for (const commit of range.commits) repository.addCommit(commit)
      repository.branches.set(repository.defaultBranch, range.base)
      return { repository, pull: addPull(world, repository, range.head, fields) }
    },
    openPullRequest: (repository, fields) => {
      const into = fields.into ?? repository.defaultBranch
      const base = fields.from ?? repository.branches.get(into)
      if (base === undefined) throw new Error(`${repository.fullName} has no branch ${into}.`)
      if (fields.head !== undefined) return addPull(world, repository, fields.head, fields)
      const commit = repository.commitChanges(fields.changes, {
        parents: [base],
        author: fields.author,
        date: world.now(),
        message: fields.title,
      })
      return addPull(world, repository, commit.sha, fields)
    },
    pushCommit: async (repository, pull, changes, { message = 'More', replace = false } = {}) => {
      const before = repository.headOf(pull)
      const parent = replace ? repository.mergeBase(repository.baseOf(pull), before)?.sha : before
      if (parent === undefined) throw new Error(`Pull request ${pull.number} has no merge base.`)
      const commit = repository.commitChanges(changes, { parents: [parent], author: pull.author, date: world.now(), message })
      await carryComments(repository, pull, before, commit.sha)
      pull.heads.push(commit.sha)
      pull.updatedAt = world.now()
      if (pull.fork === undefined) repository.branches.set(pull.headRef, commit.sha)
      changed(world)
      return commit.sha
    },
    pushToBranch: (repository, branch, changes) => {
      const parent = repository.branches.get(branch)
      if (parent === undefined) throw new Error(`${repository.fullName} has no branch ${branch}.`)
      const commit = repository.commitChanges(changes, { parents: [parent], author: repository.owner, date: world.now(), message: 'More' })
      repository.branches.set(branch, commit.sha)
      return commit.sha
    },
    review: (repository, pull, author, state, commit = repository.headOf(pull)) => {
      const review: PullReview = { id: world.nextId(), author, commit, submittedAt: world.now(), body: '', state }
      userOf(world, author)
      pull.reviews.push(review)
      changed(world)
      return review
    },
    merge: (repository, pull, by) => {
      const [base, head] = [repository.baseOf(pull), repository.headOf(pull)]
      const mergeBase = repository.mergeBase(base, head)
      const before = mergeBase?.snapshot.files ?? new Map()
      const after = repository.commit(head).snapshot.files
      const merged = new Map(repository.commit(base).snapshot.files)
      for (const [path, file] of after) if (before.get(path)?.sha !== file.sha) merged.set(path, file)
      for (const path of before.keys()) if (!after.has(path)) merged.delete(path)
      const brought = repository.commitsBetween(base, head).map(({ sha }) => sha)
      const commit = repository.commitSnapshot(merged.values(), {
        parents: [base, head],
        author: by,
        date: world.now(),
        message: `Merge pull request #${pull.number}`,
      })
      repository.branches.set(pull.baseRef, commit.sha)
      Object.assign(pull, { merged: true, state: 'closed', updatedAt: world.now(), mergedCommits: [...brought, commit.sha] })
      changed(world)
      return commit.sha
    },
    deleteRepository: (repository) => {
      world.repositories.delete(repository.fullName.toLowerCase())
      changed(world)
    },
    renameRepository: (repository, name) => {
      world.repositories.delete(repository.fullName.toLowerCase())
      world.renamed.set(repository.fullName.toLowerCase(), repository)
      repository.name = name
      world.repositories.set(repository.fullName.toLowerCase(), repository)
      changed(world)
    },
    revokeTokens: (owner) => {
      for (const [token, { credential }] of world.tokens)
        if (credential.kind === 'installation' && credential.id === installationOf(world, owner)) world.tokens.delete(token)
    },
    comment: (pull, author, body) => {
      const now = world.now()
      const comment: IssueComment = {
        id: world.nextId(),
        author,
        createdAt: now,
        updatedAt: now,
        body,
        minimized: undefined,
        reactions: [],
      }
      pull.conversation.push(comment)
      changed(world)
      return comment
    },
    createMergeGroup: (repository, pull, changes) => mergeGroup(world, repository, pull, changes),
    issueToken: (login) => {
      userOf(world, login)
      const token = `ghp_${login}${world.nextId()}`
      world.tokens.set(token, { credential: { kind: 'user', login }, expiresAt: new Date(8.64e15) })
      return token
    },
    deliver: send,
    deliverPullRequest: async (repository, pull, action, extra) =>
      await send('pull_request', await pullRequestEvent(world, repository, pull, action, extra)),
    deliverComment: (repository, pull, comment, action) =>
      send('issue_comment', issueCommentEvent(world, repository, pull, comment, action)),
    deliverCheckRun: (repository, run, by, identifier) =>
      send(
        'check_run',
        checkRunEvent(
          world,
          repository,
          run,
          by,
          identifier === undefined ? { action: 'rerequested' } : { action: 'requested_action', identifier },
        ),
      ),
    deliverCheckSuite: (repository, headSha, by, action) => send('check_suite', checkSuiteEvent(world, repository, headSha, by, action)),
    deliverMergeGroup: (repository, group, action) => send('merge_group', mergeGroupEvent(world, repository, group, action)),
    deliverPush: (repository, push) => send('push', pushEvent(world, repository, push)),
    deliverInstallation: (repository, action) => send('installation', installationEvent(world, repository, action)),
    serveSite: (listener) => {
      site = listener
    },
    onRequest: (interceptor) => {
      interceptors.add(interceptor)
      return () => interceptors.delete(interceptor)
    },
    until: (probe, signal) => until(world, probe, signal),
    completedCheckRun: (repository, headSha, signal) =>
      until(world, () => repository.checkRuns.findLast((run) => run.headSha === headSha && run.status === 'completed'), signal),
    close: async () => {
      for (const source of sources) source.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
