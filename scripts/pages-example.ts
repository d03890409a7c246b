// A GitHub with some weeks of reviews behind it, and the App with its pages, for pictures of the pages and for tests of them in a browser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHandlers } from '#app/jobs/create-handlers'
import { readEnvironment } from '#setup/read-environment'
import type { Variables } from '#setup/environment'
import { startApp, type RunningApp } from '#app/start'
import { ageRecords } from '#demo/age-records'
import { createListeningLog } from '#demo/listening-log'
import { baseFiles } from '#demo/sample/base'
import { expressCheckout } from '#demo/sample/express-checkout'
import { earlierPulls, feature } from '#demo/sample/history'
import type { Files, PullRequest, Repository } from '#demo/stand-in/repository'
import { startStandIn, type StandIn } from '#demo/stand-in/stand-in'
import { freePort } from './processes/free-port.ts'

export const operatorLogin = 'grace'
export const readerLogin = 'mara-dev'

export interface PagesExample {
  readonly github: StandIn
  /** Of the App, without a slash at the end. */
  readonly url: string
  /** The private repository with most reviews, and its pull request with findings of every kind. */
  readonly service: { readonly repository: Repository; readonly pull: PullRequest }
  readonly publicRepository: Repository
  stop(): Promise<void>
}

export interface PagesExampleOptions {
  /** Some weeks of reviews, laid apart as if time had passed between them; without it only what each page needs. */
  readonly overTime?: boolean
  /** Without it reviews are opened by their key. */
  readonly signIn?: boolean
  readonly more?: Variables
}

const environmentFor = (
  standIn: StandIn,
  dataDirectory: string,
  port: number,
  { signIn = true, more = {} }: PagesExampleOptions,
): Variables => ({
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
  RETRY_LIMIT: '0',
  RECONCILE: 'false',
  ...(signIn && {
    GITHUB_CLIENT_ID: standIn.app.clientId,
    GITHUB_CLIENT_SECRET: standIn.app.clientSecret,
    SESSION_SECRET: 'a-session-secret-of-the-example-0123456789',
    OPERATORS: operatorLogin,
  }),
  ...more,
})

/** Starts both, has everything reviewed, and waits until it is. */
export const openPagesExample = async (options: PagesExampleOptions = {}): Promise<PagesExample> => {
  const github = await startStandIn()
  const data = await mkdtemp(join(tmpdir(), 'readiness-pages-'))
  const port = await freePort()
  const environment = readEnvironment(environmentFor(github, join(data, 'store'), port, options))
  const { log, afterwards } = createListeningLog()
  const start = (): Promise<RunningApp> =>
    startApp(environment, {
      log,
      handlers: createHandlers,
      createPacer: () => ({ run: (_what, write) => write(), holdUntil: () => {}, heldUntil: () => 0 }),
      onFatal: (reason) => {
        throw new Error(reason)
      },
    })
  let app = await start()
  github.app.webhookUrl = `http://127.0.0.1:${port}${environment.webhookPath}`

  /** The record of a review comes right after its check, and before the job is told to be done. */
  const done = (job: string, name: string, deliver: () => Promise<unknown>): Promise<void> =>
    afterwards((line) => line['job'] === job && line['repo'] === name && /^Job (done|failed for good)/.test(String(line['msg'])), deliver)
  const review = (repository: Repository, pull: PullRequest, action: 'opened' | 'synchronize' | 'closed'): Promise<void> =>
    done('review', repository.name, () => github.deliverPullRequest(repository, pull, action))
  const merge = async (repository: Repository, pull: PullRequest): Promise<void> => {
    Object.assign(pull, { state: 'closed', merged: true })
    await review(repository, pull, 'closed')
  }

  const repository = github.addRepository({
    owner: 'acme',
    name: 'order-service',
    private: true,
    files: baseFiles,
    collaborators: { [readerLogin]: 'write', [operatorLogin]: 'admin' },
  })
  const publicRepository = github.addRepository({
    owner: 'acme',
    name: 'price-list',
    files: baseFiles,
    collaborators: { [readerLogin]: 'write' },
  })
  const open = (of: Repository, title: string, changes: Files): PullRequest =>
    github.openPullRequest(of, { title, author: readerLogin, changes })

  for (const { title, pushes, merged } of options.overTime ? earlierPulls : earlierPulls.slice(0, 1)) {
    const [first, ...later] = pushes
    const pull = open(repository, title, first)
    await review(repository, pull, 'opened')
    for (const changes of later) {
      await github.pushCommit(repository, pull, changes)
      await review(repository, pull, 'synchronize')
    }
    if (merged) await merge(repository, pull)
  }
  const small = open(publicRepository, 'Round prices', { 'docs/prices.md': '# Prices\n\nRounded to cents.\n' })
  await review(publicRepository, small, 'opened')
  await merge(publicRepository, small)

  const pull = github.openPullRequest(repository, expressCheckout)
  await review(repository, pull, 'opened')
  await github.pushCommit(repository, pull, {
    'docs/express-checkout.md': '# Express checkout\n\nReturning customers pay with one click.\n',
  })
  await review(repository, pull, 'synchronize')
  await done('command', repository.name, () =>
    github.deliverComment(repository, pull, github.comment(pull, readerLogin, '/readiness audit')),
  )

  // Its author may not waive it; the review that follows shows who did, and until when.
  const waived = pull.comments.find(({ body }) => body.includes('**P2 · '))
  const fingerprint = /finding `([0-9a-f]+)`/.exec(waived?.body ?? '')?.[1] ?? ''
  const until = new Date(Date.now() + 45 * 86_400_000).toISOString().slice(0, 10)
  const waive = `/readiness waive ${fingerprint} until ${until} because the probe returns with the next release`
  await done('review', repository.name, () => github.deliverComment(repository, pull, github.comment(pull, operatorLogin, waive)))

  // Reviews of this repository fail for good: GitHub refuses to tell of its pull request.
  const broken = github.addRepository({ owner: 'acme', name: 'billing', private: true, files: baseFiles })
  const off = github.onRequest(({ method, path }) =>
    method === 'GET' && path === '/repos/acme/billing/pulls/1'
      ? { status: 403, body: { message: 'Repository access blocked' } }
      : undefined,
  )
  const failing = open(broken, 'Charge in euros', feature('currency'))
  await review(broken, failing, 'opened')
  off()

  if (options.overTime) {
    await app.stop()
    await ageRecords(join(data, 'store'))
    app = await start()
  }
  return {
    github,
    url: `http://127.0.0.1:${port}`,
    service: { repository, pull },
    publicRepository,
    stop: async () => {
      await app.stop()
      await github.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
