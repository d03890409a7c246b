import { randomUUID } from 'node:crypto'
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { Octokit } from '@octokit/rest'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { createConditionalReads } from '../reading/conditional-reads.ts'
import { BrokenAnswerError, RateLimitedError, requestFailure, retryTime } from './request-failure.ts'
import type { WritePacer } from '../writing/write-pacer.ts'
import { createWritePacer } from '../writing/write-pacer.ts'

/** One try of a call to GitHub, for logs and metrics. */
export interface Attempt {
  readonly method: string
  /** The route with its placeholders and without names: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly route: string
  /** 0 when there was no response. */
  readonly status: number
  /** 1 for the first. */
  readonly attempt: number
  readonly ms: number
  /** Remaining calls in the current hour by kind of budget (`core`, `graphql`, …), if the response contains them. */
  readonly budget?: { readonly resource: string; readonly remaining: number }
  /** Milliseconds until the next try; absent when there is none. */
  readonly retryInMs?: number
}

export interface RequestPolicy {
  /** Shared by all clients of one installation. Default: a separate one for each client. */
  readonly pacer?: WritePacer
  readonly clock?: Clock
  readonly onAttempt?: (attempt: Attempt) => void
  /** Gets a new token when GitHub rejects the current one. */
  readonly renew?: () => Promise<unknown>
}

/** Timeouts of a call. */
const jsonTimeoutMs = 15_000
const archiveTimeoutMs = 60_000

/** Total tries of a read, when responses are lost or GitHub asks to wait. */
const maxAttempts = 3

/** For longer waits, a {@link RateLimitedError} tells the queue when to retry. */
const maxWaitMs = 75_000

/**
 * Options for Probot's Octokit. Its own plugins repeat writes after a lost response and slow down each of them; the policy replaces both.
 */
export const probotOctokitOptions = { retry: { enabled: false }, throttle: { enabled: false } } as const

/** An Octokit with the policy, for a token (or none, for public repositories). It does not log. */
export const createOctokit = (options: { readonly auth?: string; readonly baseUrl?: string } & RequestPolicy): Octokit => {
  const { auth, baseUrl, ...policy } = options
  const silent = (): undefined => undefined
  return withPolicy(
    new Octokit({
      ...(auth !== undefined && { auth }),
      ...(baseUrl !== undefined && { baseUrl }),
      userAgent: 'readiness',
      log: { debug: silent, info: silent, warn: silent, error: silent },
    }),
    policy,
  )
}

/**
 * Applies the policy to an Octokit, once, and returns it.
 * Each try has a timeout. Reads (GET, HEAD, GraphQL queries) whose response was lost are tried up to three times, with growing, jittered
 * waits. Writes are not retried, because one whose response was lost may have been carried out; the caller checks first. A request that a
 * rate limit rejected was not carried out, and is retried after the time that GitHub gives, if that is short. Until then no client that
 * shares the pacer sends a call, reads and conditional requests included.
 * Repeated reads of a pull request are conditional; GitHub does not count them when nothing changed.
 */
export const withPolicy = <Client extends Pick<Octokit, 'hook'>>(octokit: Client, policy: RequestPolicy = {}): Client => {
  const clock = policy.clock ?? systemClock
  const pacer = policy.pacer ?? createWritePacer(clock)
  const conditional = createConditionalReads<OctokitResponse>()
  const writer = randomUUID()

  octokit.hook.wrap('request', async (request, parameters) => {
    // Octokit passes the same object to all of its calls, so a value set for one would apply to all later ones.
    parameters.request = { ...parameters.request }
    const call = describe(parameters)
    const signal = parameters.request.signal
    const etag = conditional.condition(parameters)
    if (etag !== undefined) Object.assign(parameters.headers, { 'if-none-match': etag })
    let isRenewed = false
    for (let attempt = 1; ; attempt += 1) {
      await restIfHeld(call, pacer, clock)
      const started = clock.now()
      const report = (status: number, retryInMs?: number, headers?: Answer['headers']): void =>
        policy.onAttempt?.({
          method: call.method,
          route: call.route,
          status,
          attempt,
          ms: clock.now() - started,
          ...(retryInMs !== undefined && { retryInMs }),
          ...(headers && remainingOf(headers)),
        })
      const once = async () => {
        // `retries` is read by @octokit/plugin-retry.
        const timeout = AbortSignal.timeout(call.timeoutMs)
        Object.assign(parameters.request, { retries: 0, signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
        return spanned(call, attempt, async () => whole(await request(parameters), call, clock))
      }
      try {
        const response = await (call.isRead ? once() : pacer.run(call.what, once, maxWaitMs, writer))
        report(response.status, undefined, response.headers)
        conditional.remember(parameters, response)
        return response
      } catch (error) {
        const unchanged = conditional.unchanged(parameters, error)
        if (unchanged) {
          report(304)
          return unchanged
        }
        if (policy.renew && !isRenewed && statusOf(error) === 401) {
          // The request was not carried out.
          isRenewed = true
          report(401, 0)
          const isNew = await policy.renew().then(
            () => true,
            () => false,
          )
          if (isNew) continue
          throw error
        }
        const next = signal?.aborted === true ? { error } : afterFailure(error, call, attempt, clock, pacer)
        report(statusOf(error), next.retryInMs)
        if (next.retryInMs === undefined) throw next.error
        await clock.sleep(next.retryInMs)
      }
    }
  })
  return octokit
}

type OctokitResponse = Awaited<ReturnType<Octokit['request']>>

interface Call {
  readonly method: string
  readonly route: string
  readonly what: string
  /** It changes nothing, so it can be repeated. */
  readonly isRead: boolean
  readonly isGraphql: boolean
  readonly isStreamed: boolean
  readonly timeoutMs: number
}

const describe = (parameters: { readonly method: string; readonly url: string; readonly [name: string]: unknown }): Call => {
  const method = parameters.method.toUpperCase()
  // The path of an absolute URL (GraphQL of an Enterprise Server) is its route.
  const route = parameters.url.replace(/^https?:\/\/[^/]+/, '')
  const isGraphql = method === 'POST' && route.endsWith('/graphql')
  return {
    method,
    route,
    what: `${method} ${route}`,
    isGraphql,
    isRead: method === 'GET' || method === 'HEAD' || (isGraphql && !/^\s*mutation\b/.test(String(parameters['query']))),
    isStreamed: (parameters['request'] as { readonly parseSuccessResponseBody?: boolean }).parseSuccessResponseBody === false,
    timeoutMs: /\/(tarball|zipball)\b/.test(route) ? archiveTimeoutMs : jsonTimeoutMs,
  }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly data: unknown
}

/**
 * Rejects broken responses. Octokit returns the text when JSON cannot be parsed, and an empty one when the body broke off.
 *
 * @throws BrokenAnswerError, RateLimitedError (GraphQL reports both with status 200)
 */
const whole = <Response extends Answer>(response: Response, call: Call, clock: Clock): Response => {
  if (call.isStreamed || response.status === 204 || response.status === 205) return response
  if (typeof response.data === 'string' && /^application\/json/.test(String(response.headers['content-type']))) {
    throw new BrokenAnswerError(`GitHub's response to "${call.what}" is incomplete or not JSON.`)
  }
  if (!call.isGraphql) return response
  const { data, errors } = response.data as {
    readonly data?: unknown
    readonly errors?: readonly { readonly type?: string; readonly message?: string }[]
  }
  if (errors?.some(({ type }) => type === 'RATE_LIMITED'))
    throw new RateLimitedError(call.what, retryTime(response.headers, clock.now()), undefined)
  // GitHub's message for a query that took too long, or that failed in one of its own services.
  if (!data && errors?.some(({ message }) => /^Something went wrong while executing your query/.test(message ?? ''))) {
    throw new BrokenAnswerError(`GitHub could not carry out "${call.what}": ${errors[0]?.message ?? ''}`)
  }
  return response
}

const remainingOf = (headers: Answer['headers']): Pick<Attempt, 'budget'> => {
  const [resource, remaining] = [headers['x-ratelimit-resource'], Number(headers['x-ratelimit-remaining'] ?? Number.NaN)]
  return typeof resource === 'string' && Number.isInteger(remaining) ? { budget: { resource, remaining } } : {}
}

/** Runs one try of a call in a trace span, with the route's placeholders and no names. */
const spanned = <Response extends Answer>(
  { method, route, what }: Call,
  attempt: number,
  run: () => Promise<Response>,
): Promise<Response> =>
  trace.getTracer('readiness').startActiveSpan(
    what,
    {
      kind: SpanKind.CLIENT,
      attributes: { 'http.request.method': method, 'url.template': route, 'http.request.resend_count': attempt - 1 },
    },
    async (span) => {
      try {
        const response = await run()
        span.setAttribute('http.response.status_code', response.status)
        return response
      } catch (error) {
        span.setAttribute('http.response.status_code', statusOf(error)).setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    },
  )

/** Reading the rate limit does not count against it, even when it is exhausted. */
const isFree = ({ method, route }: Call): boolean => method === 'GET' && route === '/rate_limit'

/**
 * Waits while GitHub has asked for a pause. Another call can extend the pause meanwhile.
 *
 * @throws RateLimitedError when the wait would be too long; nothing was sent then
 */
const restIfHeld = async (call: Call, pacer: WritePacer, clock: Clock): Promise<void> => {
  if (isFree(call)) return
  const began = clock.now()
  for (;;) {
    const [now, until] = [clock.now(), pacer.heldUntil()]
    if (until <= now) return
    if (until - began > maxWaitMs) throw new RateLimitedError(call.what, until, undefined)
    await clock.sleep(until - now)
  }
}

/** The wait before the next try, or the error to throw. */
type AfterFailure = { readonly retryInMs: number } | { readonly retryInMs?: undefined; readonly error: unknown }

const afterFailure = (error: unknown, call: Call, attempt: number, clock: Clock, pacer: WritePacer): AfterFailure => {
  const now = clock.now()
  const failure = requestFailure(error, now)
  if (failure?.kind === 'limited') {
    pacer.holdUntil(failure.retryAt)
    const wait = Math.max(0, failure.retryAt - now)
    if (attempt < maxAttempts && wait <= maxWaitMs) return { retryInMs: wait }
    return { error: error instanceof RateLimitedError ? error : new RateLimitedError(call.what, failure.retryAt, error) }
  }
  return failure?.kind === 'lost' && call.isRead && attempt < maxAttempts ? { retryInMs: backoff(attempt, clock) } : { error }
}

/** 0.4 s, 0.8 s, 1.6 s …, each reduced by a random part of up to half, so that clients do not retry all at once. */
export const backoff = (attempt: number, clock: Pick<Clock, 'random'>): number =>
  Math.round(400 * 2 ** (attempt - 1) * (0.5 + clock.random() / 2))

const statusOf = (error: unknown): number => {
  const { status, response } = error as { readonly status?: unknown; readonly response?: unknown }
  return typeof status === 'number' && response !== undefined ? status : 0
}
