import type { Logger } from 'pino'
import { Probot, ProbotOctokit } from 'probot'
import { systemClock } from '#github/client/clock'
import type { AppIdentity } from '#github/writing/existing-state'
import { probotOctokitOptions, withPolicy, type Attempt, type RequestPolicy } from '#github/client/octokit-options'
import { createWritePacer, type WritePacer } from '#github/writing/write-pacer'
import type { Environment } from '#setup/environment'
import type { Metrics } from './operations/metrics.ts'

type Client = InstanceType<typeof ProbotOctokit>

export interface Connection {
  readonly probot: Probot
  /** A client with the rights of an installation. */
  installation(id: number): Promise<Client>
  /** A client that acts as the App itself, for example to list its installations. */
  app(): Promise<Client>
  /** The App's id and slug, read once. */
  identity(): Promise<AppIdentity>
}

export interface ConnectOptions {
  readonly metrics: Metrics
  readonly log: Logger
  /** Creates the pacer for the writes of an installation. Default: one that uses the real clock. */
  readonly createPacer?: (installationId: number) => WritePacer
}

/** For the request for an installation's token, the only one that bypasses the request policy. */
const tokenTimeoutMs = 15_000

/** The parts of Octokit's options that are read here. */
interface InstanceOptions {
  readonly auth?: {
    /** Requests an installation's token when it is renewed early; `octokit.auth` calls no other function of it. */
    readonly request?: { defaults(options: { readonly baseUrl: string }): unknown }
  }
}

/**
 * Creates Probot. Every call follows the request policy: it has a timeout, is counted and logged, and writes are paced per installation.
 */
export const connect = async (
  { appId, privateKey, webhookSecrets, apiUrl }: Environment,
  { metrics, log, createPacer = () => createWritePacer(systemClock) }: ConnectOptions,
): Promise<Connection> => {
  const probot = new Probot({
    appId,
    privateKey,
    secret: webhookSecrets[0],
    baseUrl: apiUrl,
    log,
    // A function has the final say: with an object, Probot puts its own options between the object's and the plugins'.
    Octokit: ProbotOctokit.defaults(({ auth, ...options }: InstanceOptions) => ({
      ...options,
      ...probotOctokitOptions,
      // Probot's own function requests new tokens from github.com, even for an App on an Enterprise Server.
      ...(auth && { auth: { ...auth, ...(auth.request && { request: auth.request.defaults({ baseUrl: apiUrl }) }) } }),
    })),
    request: { fetch: boundedFetch },
  })
  await probot.ready()
  // One per installation, that is, per customer: a few hundred bytes each.
  const pacers = new Map<number, WritePacer>()
  const pacerOf = (id: number): WritePacer => {
    const pacer = pacers.get(id) ?? createPacer(id)
    pacers.set(id, pacer)
    return pacer
  }
  const policyOf = (installation: string): RequestPolicy => ({ onAttempt: (attempt) => record(attempt, installation, metrics, log) })
  const known = new Set<string>()
  const labelOf = (id: number): string => {
    const label = String(id)
    if (known.size < mostInstallations) known.add(label)
    return known.has(label) ? label : 'other'
  }
  let client: Client | undefined
  const app = async (): Promise<Client> => (client ??= withPolicy(await probot.auth(), policyOf('app')))
  let identity: AppIdentity | undefined
  return {
    probot,
    // Each client is a new instance, so the policy is applied only once.
    installation: async (id) => {
      const octokit = await probot.auth(id)
      const renew = () => octokit.auth({ type: 'installation', installationId: id, refresh: true })
      return withPolicy(octokit, { ...policyOf(labelOf(id)), pacer: pacerOf(id), renew })
    },
    app,
    identity: async () => {
      if (identity) return identity
      const { data } = await (await app()).request('GET /app')
      if (!data?.slug) throw new Error('GitHub did not return the name of the App.')
      identity = { id: appId, slug: data.slug }
      return identity
    },
  }
}

const boundedFetch: typeof fetch = (input, init) => fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(tokenTimeoutMs) })

/** The named rate limits that the App uses. */
const knownResources: ReadonlySet<string> = new Set(['core', 'graphql'])

/** Installations with their own metric series; all others share one, so that the number of series is bounded. */
const mostInstallations = 200

const record = (
  { method, route, status, attempt, ms, retryInMs, budget }: Attempt,
  installation: string,
  metrics: Metrics,
  log: Logger,
): void => {
  if (budget)
    metrics.githubBudget.set({ installation, resource: knownResources.has(budget.resource) ? budget.resource : 'other' }, budget.remaining)
  metrics.githubCalls.inc({ method, status: String(status) })
  if (retryInMs === undefined) log.debug({ method, route, status, attempt, ms }, 'Call to GitHub')
  else log.warn({ method, route, status, attempt, ms, retryInMs }, 'Call to GitHub failed; retrying')
}
