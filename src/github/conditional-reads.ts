/**
 * Routes that one review reads again and again, to see whether something has changed. GitHub does not count an answer that says "not
 * modified".
 */
const routes = new Set(['/repos/{owner}/{repo}/pulls/{pull_number}'])

interface Response {
  readonly headers: Readonly<Record<string, unknown>>
}

/** Remembers answers with their ETags, for one client and the few routes that are worth it. */
export interface ConditionalReads<Answer extends Response> {
  /** The header that asks for changes only; undefined when nothing is remembered. */
  condition(parameters: Parameters): string | undefined
  remember(parameters: Parameters, answer: Answer): void
  /** What was remembered, when `error` says that it still holds. */
  unchanged(parameters: Parameters, error: unknown): Answer | undefined
}

interface Parameters {
  readonly method: string
  readonly url: string
  readonly [name: string]: unknown
}

/** A client lives for one job, which looks at one pull request or a few. */
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
