import type { Server } from 'node:http'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { extractionPool, type PoolLimits } from '#engine/extraction/extraction-pool'
import type { Extractor } from '#engine/extraction/extractor'
import { openStore, type Store } from '#store/open-store'
import type { Handlers } from '#store/queue/queue'
import { connect, type Connection, type ConnectOptions } from './connect.ts'
import { InvalidEnvironment, type Environment } from '#setup/environment'
import { createHttpServer, createInternalServer } from './server/http-server.ts'
import { createSharedPacer } from './operations/shared-pacer.ts'
import { createMetrics, type Metrics } from './operations/metrics.ts'
import { createRunningReviews, type RunningReviews } from './review/overtaken.ts'
import { offerSetupCode } from './web/offer-setup-code.ts'
import { operate } from './web/operate.ts'
import { createReadinessApp } from './webhooks/readiness-app.ts'
import { redeliverFailed } from './webhooks/redeliver-failed.ts'
import { receiveWebhook } from './webhooks/receive-webhook.ts'
import { createPageAddresses, type PageAddresses } from './page-addresses.ts'
import { createPages } from './web/serve-pages.ts'
import { createTokenGuard } from './server/token-guard.ts'

/** The dependencies of the job handlers. */
export interface Workbench {
  readonly environment: Environment
  readonly connection: Connection
  readonly store: Store
  readonly metrics: Metrics
  readonly running: RunningReviews
  readonly pages: PageAddresses
  readonly extractor: Extractor
  readonly log: Logger
}

export interface StartOptions {
  readonly log: Logger
  readonly handlers: (workbench: Workbench) => Handlers
  /** Called when something happened that this process must not survive. */
  readonly onFatal: (reason: string) => void
  /** For tests: observe single jobs. */
  readonly observable?: boolean
  /** For tests: other limits for extraction. */
  readonly extraction?: PoolLimits
  /** For tests: unpaced writes. */
  readonly createPacer?: ConnectOptions['createPacer']
}

export interface RunningApp {
  readonly port: number
  readonly internalPort: number
  readonly store: Store
  /** Stops taking requests and jobs, lets running ones finish within the grace period, and closes the database. */
  stop(): Promise<void>
}

/**
 * Every text of a pull request is parsed in a separate worker process, however small it is. At most two run, so that their heaps and the
 * App's own fit in the gigabyte that the manifests in `deploy` allow.
 */
const poolLimits: PoolLimits = { workers: Math.min(2, availableParallelism()), memory: 320 }

/** Time limit for requests in flight when the process stops. */
const requestGraceMs = 5_000

/** Starts everything in order of dependency. When a step fails, everything started before is stopped. */
export const startApp = async (environment: Environment, options: StartOptions): Promise<RunningApp> => {
  const { log } = options
  const started: Started[] = []
  try {
    return await startAll(environment, options, started)
  } catch (error) {
    for (const stop of started.toReversed())
      await stop().catch((stopError: unknown) => log.warn({ err: stopError }, 'Cleanup after a failed start also failed'))
    throw error
  }
}

/** Stops what was started if a later step fails. Otherwise it would keep the process alive. */
type Started = () => Promise<void>

const startAll = async (environment: Environment, options: StartOptions, started: Started[]): Promise<RunningApp> => {
  const { log, handlers, createPacer, extraction } = options
  const store = await openStore({
    place: environment.store,
    retryLimit: environment.retryLimit,
    retryDelaySeconds: environment.retryDelaySeconds,
    pollingSeconds: environment.pollingSeconds,
    leaseSeconds: environment.leaseSeconds,
    log,
    onLost: options.onFatal,
    ...(options.observable ? { observable: true } : {}),
  })
  started.push(() => store.close(1_000))
  const metrics = createMetrics(() => depthIfKnown(store, log))
  const running = createRunningReviews()
  const pool = extractionPool({ ...poolLimits, isolation: environment.isolation, ...extraction })
  // Closing the store lets running jobs finish, which may still need the workers.
  started.unshift(() => pool.close())
  const isolation = await pool.isolation().catch((error: Error) => {
    throw new InvalidEnvironment([`ISOLATION: ${error.message}`])
  })
  const pages = createPageAddresses(environment)
  const shared = (installationId: number) => createSharedPacer(store.lanes, installationId, log)
  const connection = await connect(environment, { metrics, log, createPacer: createPacer ?? shared })
  const { probot } = connection
  await probot.load(
    createReadinessApp(environment, {
      accept: (delivery, jobs) => store.accept(delivery, jobs),
      overtake: (name) => running.overtake(name),
    }),
  )

  const redeliver = async () => redeliverFailed(await connection.app(), Date.now())
  let state: 'starting' | 'serving' | 'stopping' = 'starting'
  const notReady = async () => (state === 'serving' ? whyDatabaseIsAway(store) : state)
  const server = createHttpServer(
    {
      webhookPath: environment.webhookPath,
      receive: (request) => receiveWebhook(request, { probot, secrets: environment.webhookSecrets, log }),
      page: createPages({ environment, store, connection, addresses: pages, log }),
      notReady,
    },
    metrics,
    log,
  )
  const operating = { store, redeliver, log, token: environment.adminToken, guard: createTokenGuard(0) }
  const internal = createInternalServer({ operate: (request, url) => operate(request, url, operating), isolation, notReady }, metrics, log)
  if (environment.disabled) log.warn('READINESS_DISABLED is set: deliveries are stored, but nothing is reviewed')
  else
    await beginWork(store, handlers({ environment, connection, store, metrics, running, pages, extractor: pool.extract, log }), environment)

  const { host, internalHost, webhookPath } = environment
  const internalPort = await listen(internal, {
    port: environment.internalPort,
    host: internalHost,
    names: 'INTERNAL_PORT and INTERNAL_HOST',
  })
  started.push(() => stopListening(internal))
  const port = await listen(server, { port: environment.port, host, names: 'PORT and HOST' })
  started.push(() => stopListening(server))
  await offerSetupCode(environment, port, store.webSessions, log)
  state = 'serving'
  log.info({ port, host, internalPort, internalHost, webhookPath, store: environment.store.kind, isolation }, 'Ready for deliveries')
  return {
    port,
    internalPort,
    store,
    async stop() {
      state = 'stopping'
      const began = Date.now()
      await Promise.all([stopListening(server), stopListening(internal)])
      await store.close(Math.max(1_000, environment.shutdownGraceMs - (Date.now() - began)))
      await pool.close()
    },
  }
}

const beginWork = async (store: Store, handlers: Handlers, { concurrency, reconcile }: Environment): Promise<void> => {
  await store.queue.work(handlers, concurrency)
  await store.queue.scheduleReconciliation()
  if (reconcile) await store.queue.enqueue({ kind: 'reconcile', data: {} })
}

/** Returns no depths when the database is unavailable, because the other metrics are needed then more than ever. */
const depthIfKnown = async (store: Store, log: Logger): ReturnType<Store['queue']['depth']> => {
  try {
    return await store.queue.depth()
  } catch (error) {
    log.warn({ err: error }, 'Could not read the depth of the queues')
    return []
  }
}

const whyDatabaseIsAway = async (store: Store): Promise<string | undefined> => {
  try {
    await store.ping()
    return undefined
  } catch {
    return 'database unavailable'
  }
}

/** The process cannot listen on its address; the message names the variables. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen'
}

const listen = async (
  server: Server,
  { port, host, names }: { readonly port: number; readonly host: string; readonly names: string },
): Promise<number> => {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new CannotListen(
      `Cannot listen on port ${port} of ${host} (${(error as NodeJS.ErrnoException).code}): set ${names} to a free address.`,
    )
  }
  return (server.address() as AddressInfo).port
}

const stopListening = async (server: Server): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), requestGraceMs)
  await closed
  clearTimeout(cut)
}
