import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createHandlers } from '#app/jobs/create-handlers'
import { createLogger } from '#app/operations/logger'
import { readEnvironment } from '#setup/read-environment'
import { startApp } from '#app/start'
import { openRepository } from '#git/repository'
import { defaultBranch } from '#git/objects/revisions'
import type { Variables } from '#setup/environment'
import type { DemoOptions } from './options.ts'
import type { CheckRun, PullRequest, Repository } from './stand-in/repository.ts'
import type { PullRequestView } from './page/pull-request-view.ts'
import type { StandIn } from './stand-in/stand-in.ts'
import { ageRecords } from './age-records.ts'
import { freePort } from './free-port.ts'
import { createListeningLog } from './listening-log.ts'
import { baseFiles } from './sample/base.ts'
import { earlierPulls, type EarlierPull } from './sample/history.ts'
import { expressCheckout } from './sample/express-checkout.ts'
import { pullRequestView } from './page/pull-request-view.ts'
import { pathOfPull } from './page/render-page.ts'
import { createSite } from './page/site.ts'
import { startStandIn } from './stand-in/stand-in.ts'

/** Even on a slow machine the App needs much less. */
const patienceMs = 180_000

/** More would make the first start slow. */
const mostEarlier = 3

export interface Reviewed {
  readonly view: PullRequestView
  readonly run: CheckRun
  /** Calls that GitHub would have rejected, which are bugs of the App. */
  readonly violations: readonly string[]
  /** The pull request on the fake GitHub. */
  readonly url: string
  /** The App's own pages: this review, and the repository with its history. */
  readonly pages: { readonly review: string; readonly repository: string }
}

export interface Demo extends Reviewed {
  stop(): Promise<void>
}

export interface DemoSurroundings {
  readonly progress: (line: string) => void
  /** Aborts the demo. */
  readonly signal: AbortSignal
  readonly logLevel?: 'error' | 'warn' | 'info' | 'debug' | undefined
}

interface Subject {
  readonly repository: Repository
  readonly pull: PullRequest
}

const addSample = (standIn: StandIn): Repository =>
  standIn.addRepository({
    owner: 'acme',
    name: 'order-service',
    files: baseFiles,
    collaborators: { [expressCheckout.author]: 'write' },
  })

interface Earlier {
  readonly variables: Variables
  /** The App's database. */
  readonly folder: string
  readonly pulls: readonly EarlierPull[]
  readonly signal: AbortSignal
}

/** Has the App review the earlier pull requests, push by push, and moves their reviews apart in time. */
const reviewEarlier = async (standIn: StandIn, repository: Repository, { variables, folder, pulls, signal }: Earlier): Promise<void> => {
  const environment = readEnvironment(variables)
  const { log, afterwards } = createListeningLog()
  const app = await startApp(environment, {
    log,
    handlers: createHandlers,
    onFatal: (reason) => {
      throw new Error(reason)
    },
  })
  try {
    standIn.app.webhookUrl = `http://127.0.0.1:${app.port}${environment.webhookPath}`
    const reviewed = (pull: PullRequest, action: 'opened' | 'synchronize' | 'closed'): Promise<void> =>
      afterwards(
        ({ job, msg }) => job === 'review' && /^Job (done|failed for good)/.test(String(msg)),
        () => standIn.deliverPullRequest(repository, pull, action),
      )
    for (const { title, author, pushes, merged } of pulls) {
      signal.throwIfAborted()
      const [first, ...later] = pushes
      const pull = standIn.openPullRequest(repository, { title, author, changes: first })
      await reviewed(pull, 'opened')
      for (const changes of later) {
        await standIn.pushCommit(repository, pull, changes)
        await reviewed(pull, 'synchronize')
      }
      if (!merged) continue
      standIn.merge(repository, pull, repository.owner)
      await reviewed(pull, 'closed')
    }
  } finally {
    standIn.app.webhookUrl = undefined
    await app.stop()
  }
  await ageRecords(folder)
}

const defaultBranchOf = async (directory: string): Promise<string> => {
  const repository = await openRepository(directory)
  try {
    return await defaultBranch(repository)
  } finally {
    await repository.close()
  }
}

const openRange = async (standIn: StandIn, range: NonNullable<DemoOptions['range']>): Promise<Subject> => {
  const directory = resolve(range.directory)
  // GitHub allows no other characters in names.
  const name = basename(directory).replace(/[^A-Za-z0-9._-]/g, '-') || 'repository'
  const base = range.base ?? (await defaultBranchOf(directory))
  return standIn.addRepositoryFromGit(directory, base, range.head, {
    owner: 'local',
    name,
    title: `${range.head} into ${base}`,
    body: `A local change, from \`${base}\` to \`${range.head}\`.`,
    author: 'you',
  })
}

/** The environment of an App that uses the fake GitHub; it inherits nothing from this process. */
const environmentFor = (standIn: StandIn, dataDirectory: string, port: number): Variables => ({
  APP_ID: String(standIn.app.id),
  PRIVATE_KEY: standIn.app.privateKeyPem,
  WEBHOOK_SECRET: standIn.app.webhookSecret,
  GHE_HOST: new URL(standIn.url).host,
  GHE_PROTOCOL: 'http',
  HOST: '127.0.0.1',
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  DATA_DIR: dataDirectory,
  DEBOUNCE_SECONDS: '0',
  POLLING_SECONDS: '0.5',
  // The webhook starts the only review, so the App need not search for missed ones.
  RECONCILE: 'false',
})

/** Runs the cleanup steps once, in reverse order. Continues after a failed step and reports the failures at the end. */
const createUndo = () => {
  const steps: (() => Promise<unknown>)[] = []
  return {
    add: (step: () => Promise<unknown>) => void steps.push(step),
    run: async (): Promise<void> => {
      const failures: unknown[] = []
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await step()
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'The demo did not stop cleanly.')
    },
  }
}

const describe = ({ repository, pull }: Subject, files: number): string =>
  `${repository.fullName}#${pull.number} "${pull.title}" by ${pull.author}, ${files} files changed`

/** A review page exists shortly after its check. */
const untilServed = async (url: string, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const { ok } = await fetch(url, { signal })
    if (ok) return
    await setTimeout(100, undefined, { signal })
  }
}

export interface RunOptions extends Pick<DemoOptions, 'range' | 'port'> {
  /** Review some earlier pull requests of the sample first, so that the App's pages have a history. */
  readonly history?: boolean
}

/**
 * Starts the fake GitHub and the App, opens the pull request and waits for the completed check run.
 *
 * @throws if the App does not start, rejects the webhook, or completes no check within three minutes; everything is stopped first
 */
export const runDemo = async (
  { range, port, history = false }: RunOptions,
  { progress, signal, logLevel = 'error' }: DemoSurroundings,
): Promise<Demo> => {
  const undo = createUndo()
  const given = new AbortController()
  const over = AbortSignal.any([signal, given.signal])
  try {
    const standIn = await startStandIn({ port })
    undo.add(() => standIn.close())
    standIn.serveSite(createSite(standIn.state))
    const data = await mkdtemp(join(tmpdir(), 'readiness-demo-'))
    undo.add(() => rm(data, { recursive: true, force: true }))
    const variables = environmentFor(standIn, join(data, 'store'), await freePort())
    const environment = readEnvironment(variables)

    const earlier = range || !history ? [] : earlierPulls.slice(0, mostEarlier)
    const number = earlier.length + 1
    const repository = range ? undefined : addSample(standIn)
    if (repository) progress(`Pull request: ${standIn.url}${pathOfPull({ repository, pull: { number } })} (review in progress)`)
    if (repository && earlier.length > 0) {
      progress(`Reviewing ${earlier.length} earlier pull requests of ${repository.fullName}, with an embedded database`)
      await reviewEarlier(standIn, repository, { variables, folder: join(data, 'store'), pulls: earlier, signal: over })
    }
    const subject = range
      ? await openRange(standIn, range)
      : repository && { repository, pull: standIn.openPullRequest(repository, expressCheckout) }
    if (!subject) throw new Error('There is no pull request to review.')
    const { pull } = subject
    const head = subject.repository.headOf(pull)
    const files = await subject.repository.changes(subject.repository.baseOf(pull), head)
    const url = `${standIn.url}${pathOfPull(subject)}`
    if (range) progress(`Pull request: ${url} (review in progress)`)
    progress(`Reviewing ${describe(subject, files.length)}`)
    const app = await startApp(environment, {
      log: createLogger(logLevel),
      handlers: createHandlers,
      onFatal: (reason) => given.abort(new Error(`The App stopped: ${reason}`)),
    })
    undo.add(() => app.stop())
    over.throwIfAborted()
    standIn.app.webhookUrl = `http://127.0.0.1:${app.port}${environment.webhookPath}`

    const started = performance.now()
    const before = standIn.state.requests.length
    const delivery = await standIn.deliverPullRequest(subject.repository, pull, 'opened')
    if (delivery.statusCode >= 300) throw new Error(`The App answered the webhook with ${delivery.statusCode} (${delivery.status}).`)
    progress(`Webhook pull_request.opened delivered with a signature: status ${delivery.statusCode}`)
    const patience = AbortSignal.any([over, AbortSignal.timeout(patienceMs)])
    const run = await standIn.completedCheckRun(subject.repository, head, patience)
    const calls = standIn.state.requests.slice(before).filter((request) => !request.path.includes('/access_tokens')).length
    progress(`Reviewed in ${((performance.now() - started) / 1000).toFixed(1)} s with ${calls} calls to GitHub`)
    const review = run.detailsUrl ?? `http://127.0.0.1:${app.port}/`
    await untilServed(review, patience)
    return {
      view: await pullRequestView(subject.repository, pull),
      run,
      violations: standIn.state.violations,
      url,
      pages: { review, repository: `http://127.0.0.1:${app.port}/repositories/${subject.repository.fullName}` },
      stop: () => undo.run(),
    }
  } catch (error) {
    await undo.run()
    throw over.aborted && over.reason instanceof Error ? over.reason : error
  }
}
