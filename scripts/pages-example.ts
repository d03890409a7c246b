// A GitHub with some weeks of reviews behind it, and the App with its pages, for pictures of the pages and for tests of them in a browser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHandlers } from '#app/create-handlers'
import { readEnvironment, type Variables } from '#setup/environment'
import { createLogger } from '#app/logger'
import { startApp, type RunningApp } from '#app/start'
import { baseFiles } from '#demo/sample/base'
import { expressCheckout } from '#demo/sample/express-checkout'
import type { PullRequest, Repository } from '#demo/stand-in/repository'
import { startStandIn, type StandIn } from '#demo/stand-in/stand-in'
import { openEmbedded } from '#store/embedded'
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

const patienceMs = 120_000

const client = (name: string, options: string): string =>
  `import axios from 'axios'\n\n/** Asks the ${name} service. */\nexport const ask${name} = async (id: string) => {\n  const { data } = await axios.get('https://${name}.example.com/items/' + id${options})\n  return data\n}\n`

const route = (name: string): string =>
  `import { Router } from 'express'\nimport { ask${name} } from '../clients/${name}.js'\n\nexport const ${name} = Router()\n\n${name}.get('/${name}/:id', async (request, response) => {\n  response.json(await ask${name}(request.params.id))\n})\n`

const feature = (name: string, options = '') => ({
  [`src/clients/${name}.ts`]: client(name, options),
  [`src/routes/${name}.ts`]: route(name),
})

const bounded = ', { timeout: 2_000, signal: AbortSignal.timeout(2_000) }'

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

type Line = Readonly<Record<string, unknown>>

/** A log that tells when a line is written. */
const createListeningLog = () => {
  const listeners = new Set<(line: Line) => void>()
  const write = (text: string): void => {
    const line = JSON.parse(text) as Line
    for (const listener of listeners) listener(line)
  }
  return {
    log: createLogger('info', { write }),
    /** Does something, and resolves with the line after it that is waited for. */
    async afterwards(isWanted: (line: Line) => boolean, begin: () => Promise<unknown>): Promise<void> {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const listener = (line: Line): void => {
        if (isWanted(line)) resolve()
      }
      listeners.add(listener)
      const timer = setTimeout(() => reject(new Error('The App did not get done in time.')), patienceMs)
      try {
        await begin()
        await promise
      } finally {
        clearTimeout(timer)
        listeners.delete(listener)
      }
    },
  }
}

/** As if the reviews had come a day and a half apart, the last one today. */
const layApart = async (path: string): Promise<void> => {
  const database = await openEmbedded({
    path,
    onLost: (reason) => {
      throw new Error(reason)
    },
  })
  try {
    await database.query(
      `UPDATE readiness.review_records AS record SET recorded_at = now() - make_interval(hours => place.behind::int * 31 + 2)
       FROM (SELECT repository, number, head_sha, row_number() OVER (ORDER BY recorded_at DESC) AS behind FROM readiness.review_records) AS place
       WHERE (place.repository, place.number, place.head_sha) = (record.repository, record.number, record.head_sha)`,
    )
    await database.query('UPDATE readiness.audits SET recorded_at = now() - make_interval(hours => 20)')
  } finally {
    await database.close()
  }
}

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
  const open = (of: Repository, title: string, changes: Record<string, string>): PullRequest =>
    github.openPullRequest(of, { title, author: readerLogin, changes })

  const history = [
    ['Show prices from the catalogue', 'catalogue', 'fixed'],
    ['Ask the tax service for rates', 'tax', 'fixed'],
    ['Describe how to roll back', '', ''],
    ['Look up parcels', 'parcels', 'twice'],
    ['Recommend related articles', 'related', 'left'],
  ] as const
  for (const [title, name, then] of options.overTime ? history : history.slice(0, 1)) {
    const changes = name === '' ? { 'docs/rollback.md': '# Rolling back\n\nStart the release before.\n' } : feature(name)
    const pull = open(repository, title, changes)
    await review(repository, pull, 'opened')
    if (then === 'twice') {
      await github.pushCommit(repository, pull, { 'src/routes/labels.ts': route('labels'), 'src/clients/labels.ts': client('labels', '') })
      await review(repository, pull, 'synchronize')
    }
    if (then === 'fixed' || then === 'twice') {
      await github.pushCommit(repository, pull, { ...feature(name, bounded), ...(then === 'twice' && feature('labels', bounded)) })
      await review(repository, pull, 'synchronize')
    }
    if (then !== 'left') await merge(repository, pull)
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
    await layApart(join(data, 'store'))
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
