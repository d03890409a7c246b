import type { Credential, Permissions, World } from '../world.ts'
import type { PullRequest, Repository } from '../repository.ts'

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An error response in GitHub's format. */
export class HttpError extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, errors?: readonly unknown[], headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.errors = errors
    this.headers = headers
  }
}

export const notFound = (): HttpError => new HttpError(404, 'Not Found')

export const unprocessable = (message: string, errors?: readonly unknown[]): HttpError => new HttpError(422, message, errors)

export interface Call {
  readonly world: World
  readonly credential: Credential
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: unknown
  /** The repository in the path; only for routes under `/repos/:owner/:repo`. */
  readonly repository: Repository
  /** The pull request in the path; only for routes with `:pull`. */
  readonly pull: PullRequest
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Segments with `:name`; a final `*name` matches the rest. */
  readonly path: string
  /** The required credential: the App itself (JWT), any token, a token with these permissions, or `nothing` if the route authenticates the caller. */
  readonly needs: 'app' | 'token' | 'nothing' | Permissions
  /** Counts against the secondary limit on content creation. */
  readonly createsContent?: boolean
  answer(call: Call): Answer | Promise<Answer>
}

const matchSegment = (pattern: string, segment: string, params: Record<string, string>): boolean => {
  if (!pattern.startsWith(':')) return pattern === segment
  params[pattern.slice(1)] = segment
  return segment !== ''
}

/** The parameters of a path that matches the pattern. `segments` are decoded, so that an encoded slash stays inside its segment. */
export const matchPath = (pattern: string, segments: readonly string[]): Record<string, string> | undefined => {
  const wanted = pattern.split('/').slice(1)
  const params: Record<string, string> = {}
  const rest = wanted.at(-1)?.startsWith('*') ? wanted.pop() : undefined
  if (rest === undefined ? segments.length !== wanted.length : segments.length < wanted.length) return undefined
  if (!wanted.every((part, index) => matchSegment(part, segments[index] ?? '', params))) return undefined
  if (rest !== undefined) params[rest.slice(1)] = segments.slice(wanted.length).join('/')
  return params
}

const wholeNumber = (text: string | null, fallback: number): number => (text !== null && /^\d+$/.test(text) ? Number(text) : fallback)

/** One page of a list with GitHub's `Link` header: 30 items by default, at most 100. */
export const page = <Item>(call: Call, items: readonly Item[], wrap: (shown: readonly Item[]) => unknown = (shown) => shown): Answer => {
  const size = Math.min(100, Math.max(1, wholeNumber(call.query.get('per_page'), 30)))
  const number = Math.max(1, wholeNumber(call.query.get('page'), 1))
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (target: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(target))
    return `<${call.world.url}/api/v3${call.params['__path'] ?? ''}?${query.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ]
  return {
    status: 200,
    body: wrap(items.slice((number - 1) * size, number * size)),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  }
}
