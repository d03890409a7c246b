import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { createHandlers } from '#app/create-handlers'
import { createLogger } from '#app/logger'
import { readEnvironment } from '#setup/environment'
import { startApp } from '#app/start'
import { openRepository } from '#git/repository'
import { defaultBranch } from '#git/revisions'
import type { Variables } from '#setup/environment'
import type { DemoOptions } from './options.ts'
import type { CheckRun, PullRequest, Repository } from './stand-in/repository.ts'
import type { PullRequestView } from './page/pull-request-view.ts'
import type { StandIn } from './stand-in/stand-in.ts'
import { baseFiles } from './sample/base.ts'
import { expressCheckout } from './sample/express-checkout.ts'
import { pullRequestView } from './page/pull-request-view.ts'
import { servePage } from './page/serve-page.ts'
import { startStandIn } from './stand-in/stand-in.ts'

/** Even on a slow machine the App needs much less. */
const patienceMs = 180_000

export interface Reviewed {
  readonly view: PullRequestView
  readonly run: CheckRun
  /** Calls that GitHub would have rejected, which are bugs of the App. */
  readonly violations: readonly string[]
  readonly url: string
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

const openSample = (standIn: StandIn): Subject => {
  const repository = standIn.addRepository({
    owner: 'acme',
    name: 'order-service',
    files: baseFiles,
    collaborators: { [expressCheckout.author]: 'write' },
  })
  return { repository, pull: standIn.openPullRequest(repository, expressCheckout) }
}

const defaultBranchOf = async (directory: string): Promise<string> => {
  const repository = await openRepository(directory)
  try {
    return await defaultBranch(repository)
  } finally {
    await repository.close()
  }
}

const openSubject = async (standIn: StandIn, range: DemoOptions['range']): Promise<Subject> => {
  if (!range) return openSample(standIn)
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
const environmentFor = (standIn: StandIn, dataDirectory: string): Variables => ({
  APP_ID: String(standIn.app.id),
  PRIVATE_KEY: standIn.app.privateKeyPem,
  WEBHOOK_SECRET: standIn.app.webhookSecret,
  GHE_HOST: new URL(standIn.url).host,
  GHE_PROTOCOL: 'http',
  HOST: '127.0.0.1',
  PORT: '0',
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

/**
 * Starts the fake GitHub, the App and the page, opens the pull request and waits for the completed check run.
 *
 * @throws if the App does not start, rejects the webhook, or completes no check within three minutes; everything is stopped first
 */
export const runDemo = async (
  options: Pick<DemoOptions, 'range' | 'port'>,
  { progress, signal, logLevel = 'error' }: DemoSurroundings,
): Promise<Demo> => {
  const undo = createUndo()
  const given = new AbortController()
  const over = AbortSignal.any([signal, given.signal])
  try {
    const standIn = await startStandIn()
    undo.add(() => standIn.close())
    const subject = await openSubject(standIn, options.range)
    const { repository, pull } = subject
    const head = repository.headOf(pull)
    const files = await repository.changes(repository.baseOf(pull), head)
    progress(`Fake GitHub at ${standIn.url}: ${describe(subject, files.length)}`)

    const data = await mkdtemp(join(tmpdir(), 'readiness-demo-'))
    undo.add(() => rm(data, { recursive: true, force: true }))
    progress('Starting the App with an embedded database (the first start takes a few seconds)')
    const environment = readEnvironment(environmentFor(standIn, join(data, 'store')))
    const app = await startApp(environment, {
      log: createLogger(logLevel),
      handlers: createHandlers,
      onFatal: (reason) => given.abort(new Error(`The App stopped: ${reason}`)),
    })
    undo.add(() => app.stop())
    over.throwIfAborted()
    standIn.app.webhookUrl = `http://127.0.0.1:${app.port}${environment.webhookPath}`

    const page = await servePage({ repository, pull, appName: standIn.app.name, site: standIn.url }, options.port)
    undo.add(() => page.close())
    const started = performance.now()
    const delivery = await standIn.deliverPullRequest(repository, pull, 'opened')
    if (delivery.statusCode >= 300) throw new Error(`The App answered the webhook with ${delivery.statusCode} (${delivery.status}).`)
    progress(`Webhook pull_request.opened delivered with a signature: status ${delivery.statusCode}`)
    const run = await standIn.completedCheckRun(repository, head, AbortSignal.any([over, AbortSignal.timeout(patienceMs)]))
    const calls = standIn.state.requests.filter((request) => !request.path.includes('/access_tokens')).length
    progress(`Reviewed in ${((performance.now() - started) / 1000).toFixed(1)} s with ${calls} calls to GitHub`)
    return {
      view: await pullRequestView(standIn.url, repository, pull),
      run,
      violations: standIn.state.violations,
      url: page.url,
      stop: () => undo.run(),
    }
  } catch (error) {
    await undo.run()
    throw over.aborted && over.reason instanceof Error ? over.reason : error
  }
}
