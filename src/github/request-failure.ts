/** GitHub asked us to wait longer than a call may wait. Nothing was carried out: the work can be done again from `retryAt` on. */
export class RateLimitedError extends Error {
  override readonly name = 'RateLimitedError'
  /** Milliseconds since 1970. */
  readonly retryAt: number

  constructor(what: string, retryAt: number, cause: unknown) {
    super(`GitHub's rate limit does not let "${what}" through before ${new Date(retryAt).toISOString()}.`, { cause })
    this.retryAt = retryAt
  }
}

/** An answer that did not arrive whole. What was asked for may have been carried out. */
export class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError'
}

/**
 * What a failed request means for whoever wants to repeat it: `limited` and `refused` were not carried out; of `lost` nobody knows, because
 * the answer did not arrive (time out, broken connection) or came from a gateway (5xx).
 */
export type RequestFailure =
  { readonly kind: 'limited'; readonly retryAt: number } | { readonly kind: 'refused'; readonly status: number } | { readonly kind: 'lost' }

/**
 * GitHub's secondary limits come as 403, 429 or, for comments, 422; without a header they ask for a minute at least.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const secondaryLimitMs = 60_000

const limitWords = /secondary rate limit|abuse|submitted too quickly|exceeded a rate limit|API rate limit exceeded/i

/**
 * @param error what `octokit.request` or `octokit.graphql` threw
 * @param now milliseconds since 1970
 * @returns undefined when the error is not that of a request (a mistake of ours)
 */
export const requestFailure = (error: unknown, now: number): RequestFailure | undefined => {
  if (!(error instanceof Error)) return undefined
  if (error instanceof RateLimitedError) return { kind: 'limited', retryAt: error.retryAt }
  if (error instanceof BrokenAnswerError) return { kind: 'lost' }
  const { status, response, errors } = error as Error & {
    readonly status?: unknown
    readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
    readonly errors?: unknown
  }
  // GraphQL answers 200 with errors in it: the request arrived and was understood.
  if (typeof status !== 'number') return Array.isArray(errors) ? { kind: 'refused', status: 200 } : undefined
  const headers = response?.headers ?? {}
  if (isLimit(status, headers, error.message)) return { kind: 'limited', retryAt: retryTime(headers, now) }
  if (response === undefined || status >= 500) return { kind: 'lost' }
  return { kind: 'refused', status }
}

const isLimit = (status: number, headers: Readonly<Record<string, unknown>>, message: string): boolean =>
  status === 429 ||
  (status === 403 &&
    (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || limitWords.test(message))) ||
  (status === 422 && limitWords.test(message))

/** When to come back, in milliseconds since 1970: `retry-after` in seconds, else the end of an exhausted hour, else in a minute. */
export const retryTime = (headers: Readonly<Record<string, unknown>>, now: number): number => {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (Number.isFinite(after) && after >= 0) return now + after * 1_000
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  // One second more, for clocks differ.
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) return Math.max(now, reset * 1_000) + 1_000
  return now + secondaryLimitMs
}
