/** Routes that one review reads repeatedly to detect changes. GitHub does not count an answer of "not modified" against the rate limit. */
const routes = new Set(['/repos/{owner}/{repo}/pulls/{pull_number}'])

interface Response {
  readonly headers: Readonly<Record<string, unknown>>
}

/** Caches answers with their ETags, for one client and the few routes that are worth it. */
export interface ConditionalReads<Answer extends Response> {
  /** The ETag for the request's condition; undefined when no answer is cached. */
  condition(parameters: Parameters): string | undefined
  remember(parameters: Parameters, answer: Answer): void
  /** The cached answer, if `error` says that it is still valid. */
  unchanged(parameters: Parameters, error: unknown): Answer | undefined
}

interface Parameters {
  readonly method: string
  readonly url: string
  readonly [name: string]: unknown
}

/** A client is used for one job, which reads one or a few pull requests. */
const maxRemembered = 50

export const createConditionalReads = <Answer extends Response>(): ConditionalReads<Answer> => {
  const answers = new Map<string, { readonly etag: string; readonly answer: Answer }>()
  const keyOf = ({ method, url, ...values }: Parameters): string | undefined =>
    method === 'GET' && routes.has(url)
      ? url.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
      : undefined
  return {
    condition: (parameters) => answers.get(keyOf(parameters) ?? '')?.etag,
    remember: (parameters, answer) => {
      const key = keyOf(parameters)
      const etag = answer.headers['etag']
      if (key === undefined || typeof etag !== 'string') return
      if (answers.has(key) || answers.size < maxRemembered) answers.set(key, { etag, answer })
    },
    unchanged: (parameters, error) =>
      (error as { readonly status?: unknown }).status === 304 ? answers.get(keyOf(parameters) ?? '')?.answer : undefined,
  }
}
