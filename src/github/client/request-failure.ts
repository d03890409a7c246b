/** GitHub asked for a longer wait than a call may take. Nothing was carried out; the work can be retried from `retryAt` on. */
export class RateLimitedError extends Error {
  override readonly name = 'RateLimitedError'
  /** Milliseconds since 1970. */
  readonly retryAt: number

  constructor(what: string, retryAt: number, cause: unknown) {
    super(`GitHub's rate limit blocks "${what}" until ${new Date(retryAt).toISOString()}.`, { cause })
    this.retryAt = retryAt
  }
}

/** A response that did not arrive completely. The request may have been carried out. */
export class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError'
}

/**
 * The meaning of a failed request for a retry. `limited` and `refused` requests were not carried out. For `lost` ones it is unknown,
 * because the response did not arrive (timeout, broken connection) or came from a gateway (5xx).
 */
export type RequestFailure =
  { readonly kind: 'limited'; readonly retryAt: number } | { readonly kind: 'refused'; readonly status: number } | { readonly kind: 'lost' }

/**
 * GitHub reports secondary limits with 403, 429 or, for comments, 422. Without a header they require a wait of at least a minute.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const secondaryLimitMs = 60_000

const limitWords = /secondary rate limit|abuse|submitted too quickly|exceeded a rate limit|API rate limit exceeded/i

/**
 * Classifies the error of a request.
 *
 * @param error the error thrown by `octokit.request` or `octokit.graphql`
 * @param now milliseconds since 1970
 * @returns undefined when the error does not come from a request, but from a bug of ours
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
  // GraphQL returns errors with status 200: the request arrived and was processed.
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

/** When to retry, in milliseconds since 1970: after `retry-after` seconds, else at the end of an exhausted hour, else in a minute. */
export const retryTime = (headers: Readonly<Record<string, unknown>>, now: number): number => {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (Number.isFinite(after) && after >= 0) return now + after * 1_000
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  // One extra second, because clocks differ.
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) return Math.max(now, reset * 1_000) + 1_000
  return now + secondaryLimitMs
}
