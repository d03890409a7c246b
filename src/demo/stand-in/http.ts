import type { Credential, Permissions, World } from './world.ts'
import type { PullRequest, Repository } from './repository.ts'

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that tells of a fault, in GitHub's shape. */
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
  /** The repository of the path; only routes under `/repos/:owner/:repo` may ask. */
  readonly repository: Repository
  /** The pull request of the path; only routes with `:pull` may ask. */
  readonly pull: PullRequest
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Segments with `:name`; a last `*name` takes all that is left. */
  readonly path: string
  /** Who may call: the App itself (JWT), a token with one of these permissions, or (`nothing`) whoever the route itself lets in. */
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

/** The parameters of a path that fits the pattern. `segments` are decoded, so that an encoded slash stays inside its segment. */
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

/** One page of a listing with GitHub's `Link` header: 30 a page unless told, never more than 100. */
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
