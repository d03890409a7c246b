import type { Logger } from 'pino'
import { Probot, ProbotOctokit } from 'probot'
import { systemClock } from '#github/clock'
import type { AppIdentity } from '#github/existing-state'
import { probotOctokitOptions, withPolicy, type Attempt, type RequestPolicy } from '#github/octokit-options'
import { createWritePacer, type WritePacer } from '#github/write-pacer'
import type { Environment } from './environment.ts'
import type { Metrics } from './metrics.ts'

type Client = InstanceType<typeof ProbotOctokit>

export interface Connection {
  readonly probot: Probot
  /** GitHub with the rights of an installation. */
  installation(id: number): Promise<Client>
  /** GitHub as the App itself: its installations. */
  app(): Promise<Client>
  /** Who we are: asked once. */
  identity(): Promise<AppIdentity>
}

export interface ConnectOptions {
  readonly metrics: Metrics
  readonly log: Logger
  /** Paces the writes of one installation; by the clock unless given. */
  readonly createPacer?: (installationId: number) => WritePacer
}

/** The one call that the request policy does not see is that for an installation's token. */
const tokenTimeoutMs = 15_000

/** What of an Octokit's options is looked at here. */
interface InstanceOptions {
  readonly auth?: {
    /** Asks for the tokens of installations when one is wanted before its time: the one function that `octokit.auth` calls. */
    readonly request?: { defaults(options: { readonly baseUrl: string }): unknown }
  }
}

/** Probot, with every call under the request policy: bounded in time, writes paced for each installation, counted and logged. */
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
    // A function, since it has the last word: Probot puts options of its own between an object's and the plugins.
    Octokit: ProbotOctokit.defaults(({ auth, ...options }: InstanceOptions) => ({
      ...options,
      ...probotOctokitOptions,
      // Probot's own asks github.com for a new token, also where the App belongs to an Enterprise Server.
      ...(auth && { auth: { ...auth, ...(auth.request && { request: auth.request.defaults({ baseUrl: apiUrl }) }) } }),
    })),
    request: { fetch: boundedFetch },
  })
  await probot.ready()
  // One for each installation, of which there are as many as the App has customers: a few hundred bytes each.
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
    // Each is a new instance, so the policy is put on it once.
    installation: async (id) => {
      const octokit = await probot.auth(id)
      const renew = () => octokit.auth({ type: 'installation', installationId: id, refresh: true })
      return withPolicy(octokit, { ...policyOf(labelOf(id)), pacer: pacerOf(id), renew })
    },
    app,
    identity: async () => {
      if (identity) return identity
      const { data } = await (await app()).request('GET /app')
      if (!data?.slug) throw new Error('GitHub did not tell the name of the App.')
      identity = { id: appId, slug: data.slug }
      return identity
    },
  }
}

const boundedFetch: typeof fetch = (input, init) => fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(tokenTimeoutMs) })

/** Budgets that GitHub has names for, of those that the App draws on. */
const knownResources: ReadonlySet<string> = new Set(['core', 'graphql'])

/** Installations that have a series of their own; those beyond share one, so that the number of series stays bounded. */
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
  else log.warn({ method, route, status, attempt, ms, retryInMs }, 'Call to GitHub failed and is repeated')
}
