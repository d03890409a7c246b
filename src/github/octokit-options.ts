import { randomUUID } from 'node:crypto'
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { Octokit } from '@octokit/rest'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { createConditionalReads } from './conditional-reads.ts'
import { BrokenAnswerError, RateLimitedError, requestFailure, retryTime } from './request-failure.ts'
import type { WritePacer } from './write-pacer.ts'
import { createWritePacer } from './write-pacer.ts'

/** One try of a call to GitHub, for logs and metrics. */
export interface Attempt {
  readonly method: string
  /** The route with its placeholders, never with names in it: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly route: string
  /** 0 when no answer came. */
  readonly status: number
  /** 1 for the first. */
  readonly attempt: number
  readonly ms: number
  /** Calls that GitHub grants until its hour is over, by the kind of budget (`core`, `graphql`, …), where the answer told. */
  readonly budget?: { readonly resource: string; readonly remaining: number }
  /** The next try begins after so many milliseconds; absent when there is none. */
  readonly retryInMs?: number
}

export interface RequestPolicy {
  /** Shared by all clients of one installation. Each client has its own unless given. */
  readonly pacer?: WritePacer
  readonly clock?: Clock
  readonly onAttempt?: (attempt: Attempt) => void
  /** Gets a new token when GitHub does not know the one that is used any more. */
  readonly renew?: () => Promise<unknown>
}

/** A call answers within this time, or is given up. */
const jsonTimeoutMs = 15_000
const archiveTimeoutMs = 60_000

/** Tries of a read altogether, when answers are lost or GitHub asks to wait. */
const maxAttempts = 3

/** Longer waits are the queue's business: then a {@link RateLimitedError} says when to come back. */
const maxWaitMs = 75_000

/** Options for Probot's Octokit, whose own plugins repeat writes after a lost answer and slow each of them down: the policy stands in for both. */
export const probotOctokitOptions = { retry: { enabled: false }, throttle: { enabled: false } } as const

/** An Octokit under the policy, for a token (or none, for public repositories). It logs nothing. */
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
 * Puts the policy on an Octokit, once, and gives it back.
 * Each try is bounded in time. Reads (GET, HEAD, GraphQL queries) whose answer was lost are tried up to three times, with growing,
 * jittered waits. Writes never are: their answer may be lost after they were carried out, so whoever writes looks first. What GitHub
 * refused because of a rate limit was not carried out, and is tried again after the time that GitHub names, if that is short. Until then no
 * call of any client that shares the pacer is sent, reads and conditional requests included.
 * Reading a pull request again asks for changes only, which GitHub does not count when there are none.
 */
export const withPolicy = <Client extends Pick<Octokit, 'hook'>>(octokit: Client, policy: RequestPolicy = {}): Client => {
  const clock = policy.clock ?? systemClock
  const pacer = policy.pacer ?? createWritePacer(clock)
  const conditional = createConditionalReads<OctokitResponse>()
  const writer = randomUUID()

  octokit.hook.wrap('request', async (request, parameters) => {
    // An Octokit hands the same object to all of its calls: what is put on it for one would hold for every later one.
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
        // `retries` speaks to @octokit/plugin-retry.
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
          // Nothing was carried out.
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
  // An absolute address (GraphQL of an Enterprise Server) is no route; its path is.
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
 * Octokit gives the text when JSON cannot be parsed, and an empty one when the body broke off: neither may pass for an answer.
 *
 * @throws BrokenAnswerError, RateLimitedError (GraphQL tells both with status 200)
 */
const whole = <Response extends Answer>(response: Response, call: Call, clock: Clock): Response => {
  if (call.isStreamed || response.status === 204 || response.status === 205) return response
  if (typeof response.data === 'string' && /^application\/json/.test(String(response.headers['content-type']))) {
    throw new BrokenAnswerError(`GitHub's answer to "${call.what}" broke off or is not JSON.`)
  }
  if (!call.isGraphql) return response
  const { data, errors } = response.data as {
    readonly data?: unknown
    readonly errors?: readonly { readonly type?: string; readonly message?: string }[]
  }
  if (errors?.some(({ type }) => type === 'RATE_LIMITED'))
    throw new RateLimitedError(call.what, retryTime(response.headers, clock.now()), undefined)
  // GitHub's words for a query that took too long, or that one of its own services failed.
  if (!data && errors?.some(({ message }) => /^Something went wrong while executing your query/.test(message ?? ''))) {
    throw new BrokenAnswerError(`GitHub could not carry out "${call.what}": ${errors[0]?.message ?? ''}`)
  }
  return response
}

const remainingOf = (headers: Answer['headers']): Pick<Attempt, 'budget'> => {
  const [resource, remaining] = [headers['x-ratelimit-resource'], Number(headers['x-ratelimit-remaining'] ?? Number.NaN)]
  return typeof resource === 'string' && Number.isInteger(remaining) ? { budget: { resource, remaining } } : {}
}

/** One try of a call as part of a trace: the route with its placeholders, and no names. */
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

/** Looking at the budget costs none of it, even when it is exhausted. */
const isFree = ({ method, route }: Call): boolean => method === 'GET' && route === '/rate_limit'

/**
 * Waits while GitHub wants rest. Another call can prolong the rest meanwhile.
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

/** How long to wait for the next try, or what to throw. */
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

/** 0.4 s, 0.8 s, 1.6 s …, of which a random half is left out so that many clients do not come back at once. */
export const backoff = (attempt: number, clock: Pick<Clock, 'random'>): number =>
  Math.round(400 * 2 ** (attempt - 1) * (0.5 + clock.random() / 2))

const statusOf = (error: unknown): number => {
  const { status, response } = error as { readonly status?: unknown; readonly response?: unknown }
  return typeof status === 'number' && response !== undefined ? status : 0
}
