import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Answer, Call, Route } from './http.ts'
import type { Credential, World } from '../world.ts'
import { appRoutes } from '../routes/routes-app.ts'
import { authenticate, authorize } from './authenticate.ts'
import { checkRoutes } from '../routes/routes-checks.ts'
import { graphqlRoutes } from '../routes/graphql.ts'
import { HttpError, matchPath } from './http.ts'
import { budgetOf, installationOf } from '../world.ts'
import { issueRoutes } from '../routes/routes-issues.ts'
import { pullRoutes } from '../routes/routes-pulls.ts'
import { repositoryRoutes } from '../routes/routes-repository.ts'
import { signInRoutes } from '../routes/routes-sign-in.ts'

const routes: readonly Route[] = [
  ...appRoutes,
  ...repositoryRoutes,
  ...pullRoutes,
  ...checkRoutes,
  ...issueRoutes,
  ...graphqlRoutes,
  ...signInRoutes,
]

export interface SeenRequest {
  readonly method: string
  /** Decoded, without `/api/v3` and the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly headers: IncomingMessage['headers']
}

/**
 * How a test can disturb a request: another answer; `drop`, which closes the connection before the request is processed;
 * `drop-after`, which processes it and loses the answer; `hang` and `hang-after`, the same with a connection that stays open and silent;
 * `truncate`, which processes it and cuts off the JSON of the answer; `afterwards`, which processes it, runs this function and loses the answer.
 * With undefined the request is answered normally.
 */
export type Fault = Answer | 'drop' | 'hang' | Loss | undefined

type Loss = 'drop-after' | 'hang-after' | 'truncate' | { readonly afterwards: () => unknown }

export type Interceptor = (request: SeenRequest) => Fault | Promise<Fault>

const hourlyLimit = 5000

/** GitHub limits content creation to 80 requests per minute. */
const creationsAMinute = 80

const rateHeaders = (world: World, credential: Credential, free: boolean): Record<string, string> => {
  const now = world.now().getTime()
  const budget = budgetOf(credential)
  const known = world.used.get(budget)
  const bucket = known && known.resetAt.getTime() > now ? known : { count: 0, resetAt: new Date(now + 3_600_000) }
  world.used.set(budget, bucket)
  if (!free) bucket.count += 1
  return {
    'x-ratelimit-limit': String(hourlyLimit),
    'x-ratelimit-remaining': String(Math.max(0, hourlyLimit - bucket.count)),
    'x-ratelimit-used': String(bucket.count),
    'x-ratelimit-reset': String(Math.floor(bucket.resetAt.getTime() / 1000)),
  }
}

const heedCreationLimit = (world: World, credential: Credential): void => {
  const now = world.now()
  const budget = budgetOf(credential)
  const recent = (world.created.get(budget) ?? []).filter((time) => now.getTime() - time.getTime() < 60_000)
  if (recent.length >= creationsAMinute)
    throw new HttpError(
      403,
      'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
      undefined,
      {
        'retry-after': '60',
      },
    )
  world.created.set(budget, [...recent, now])
}

const readJson = (content: Buffer): unknown => {
  if (content.length === 0) return undefined
  try {
    return JSON.parse(content.toString())
  } catch {
    throw new HttpError(400, 'Problems parsing JSON')
  }
}

interface Matched {
  readonly route: Route
  readonly params: Record<string, string>
}

const findRoute = (method: string, path: string): Matched | undefined => {
  const segments = path.split('/').slice(1).map(decodeURIComponent)
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, segments) : undefined
    if (params) return { route, params }
  }
  return undefined
}

/** The call that a route receives. Finds the repository and pull request of its path, or throws GitHub's 404. */
const callOf = (world: World, matched: Matched, fields: Pick<Call, 'credential' | 'query' | 'headers' | 'body'>, path: string): Call => {
  const { owner, repo, pull: number } = matched.params
  const repository = owner === undefined || repo === undefined ? undefined : world.repositories.get(`${owner}/${repo}`.toLowerCase())
  if (owner !== undefined && repo !== undefined && !repository) throw new HttpError(404, 'Not Found')
  const { credential } = fields
  if (repository && credential.kind === 'installation' && installationOf(world, repository.owner) !== credential.id)
    throw new HttpError(404, 'Not Found')
  const pull = number === undefined ? undefined : repository?.pulls.get(Number(number))
  if (number !== undefined && !pull) throw new HttpError(404, 'Not Found')
  return {
    world,
    params: { ...matched.params, __path: path },
    ...fields,
    get repository() {
      if (!repository) throw new Error(`${matched.route.path} names no repository.`)
      return repository
    },
    get pull() {
      if (!pull) throw new Error(`${matched.route.path} names no pull request.`)
      return pull
    },
  }
}

const answerOf = async (
  world: World,
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
  body: unknown,
): Promise<{ answer: Answer; credential: Credential }> => {
  const credential = authenticate(world, request.headers.authorization)
  const matched = findRoute(request.method ?? 'GET', path)
  if (!matched) {
    world.violations.push(`${request.method} ${path}: the fake GitHub does not implement this route.`)
    throw new HttpError(404, 'Not Found')
  }
  authorize(world, credential, matched.route)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
  const call = callOf(world, matched, { credential, query, headers, body }, path)
  if (matched.route.createsContent) heedCreationLimit(world, credential)
  return { answer: await matched.route.answer(call), credential }
}

const faultAnswer = (world: World, error: unknown, path: string): Answer => {
  if (error instanceof HttpError) {
    const errors = error.errors ? { errors: error.errors } : {}
    return {
      status: error.status,
      body: { message: error.message, ...errors, documentation_url: 'https://docs.github.com/rest' },
      headers: error.headers,
    }
  }
  world.violations.push(
    `${path}: the fake GitHub itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )
  return { status: 500, body: { message: 'Server Error' } }
}

const send = (response: ServerResponse, answer: Answer, extra: Record<string, string>): void => {
  const raw =
    answer.body instanceof Buffer ? answer.body : answer.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(answer.body))
  const type = answer.body instanceof Buffer ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(answer.status, { ...type, ...extra, ...answer.headers, 'content-length': String(raw.length) })
  response.end(raw)
}

const etagOf = (answer: Answer): string | undefined =>
  answer.status === 200 && answer.body !== undefined
    ? `W/"${createHash('sha256')
        .update(answer.body instanceof Buffer ? answer.body : JSON.stringify(answer.body))
        .digest('hex')}"`
    : undefined

/** Loses the answer of a processed request, in one of several ways. */
const lose = async (fault: Loss, answer: Answer, request: IncomingMessage, response: ServerResponse) => {
  if (fault === 'hang-after') return
  if (typeof fault === 'object') await fault.afterwards()
  if (fault !== 'truncate') {
    request.socket.destroy()
    return
  }
  const whole = answer.body instanceof Buffer ? answer.body : Buffer.from(JSON.stringify(answer.body ?? {}))
  send(response, { ...answer, body: whole.subarray(0, whole.length / 2) }, { 'content-type': 'application/json; charset=utf-8' })
}

/** GitHub redirects calls under a repository's old name to its URL by id. */
const movedTo = (world: World, method: string, path: string, search: string): Answer | undefined => {
  const [, owner, name, rest] = /^\/repos\/([^/]+)\/([^/]+)(.*)/.exec(path) ?? []
  const repository = world.renamed.get(`${owner}/${name}`.toLowerCase())
  if (!repository || world.repositories.has(`${owner}/${name}`.toLowerCase())) return undefined
  const location = `${world.url}/api/v3/repositories/${repository.id}${rest}${search}`
  return { status: method === 'GET' ? 301 : 307, body: { message: 'Moved Permanently', url: location }, headers: { location } }
}

/** Rewrites a URL with the repository's id to one with its name. */
const byName = (world: World, url: string): string =>
  url.replace(/\/repositories\/(\d+)(?=[/?]|$)/, (whole, id: string) => {
    const repository = [...world.repositories.values()].find((each) => String(each.id) === id)
    return repository ? `/repos/${repository.fullName}` : whole
  })

/** Answers one request. Connection errors are handled here. */
const handle = async (
  world: World,
  interceptors: ReadonlySet<Interceptor>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(byName(world, request.url ?? '/'), world.url)
  const method = request.method ?? 'GET'
  // A GitHub Enterprise Server serves REST under /api/v3 and GraphQL at /api/graphql; github.com has neither prefix.
  const path = url.pathname.replace(/^\/api(\/v3)?(?=\/)/, '')
  const content = await buffer(request)
  let body: unknown
  let credential: Credential = { kind: 'none' }
  let answer: Answer
  let loss: Loss | undefined
  try {
    body = readJson(content)
    const seen = { method, path: decodeURIComponent(path), query: url.searchParams, body, headers: request.headers }
    let fault: Fault
    for (const interceptor of interceptors) fault ??= await interceptor(seen)
    if (fault === 'hang') return
    if (fault === 'drop') {
      request.socket.destroy()
      return
    }
    const moved = movedTo(world, method, path, url.search)
    if (typeof fault === 'object' && 'status' in fault) answer = fault
    else if (moved) answer = moved
    else {
      loss = fault
      ;({ answer, credential } = await answerOf(world, request, path, url.searchParams, body))
    }
  } catch (error) {
    answer = faultAnswer(world, error, `${method} ${path}`)
  }
  if (loss !== undefined) {
    world.requests.push({ method, path: `${path}${url.search}`, body, status: answer.status })
    await lose(loss, answer, request, response)
    return
  }
  const etag = method === 'GET' ? etagOf(answer) : undefined
  const unchanged = etag !== undefined && request.headers['if-none-match'] === etag
  const status = unchanged ? 304 : answer.status
  world.requests.push({ method, path: `${path}${url.search}`, body, status })
  const headers = {
    ...rateHeaders(world, credential, unchanged),
    'x-ratelimit-resource': path === '/graphql' ? 'graphql' : 'core',
    'x-github-request-id': `STANDIN:${world.requests.length}`,
    'x-github-media-type': 'github.v3; format=json',
    ...(etag === undefined ? {} : { etag }),
  }
  send(response, unchanged ? { status: 304 } : answer, headers)
}

/** A GitHub Enterprise Server has its API under /api, and the sign-in of Apps under /login. Everything else is its web site. */
const isOfSite = (url: string): boolean => !/^\/(?:api|login)\//.test(url)

/** The HTTP server of the fake GitHub, not yet listening. */
export const createStandInServer = (
  world: World,
  interceptors: ReadonlySet<Interceptor>,
  site: () => RequestListener | undefined,
): Server =>
  createServer((request, response) => {
    const ofSite = isOfSite(request.url ?? '/') ? site() : undefined
    if (ofSite) {
      ofSite(request, response)
      return
    }
    handle(world, interceptors, request, response).catch((error: unknown) => {
      if (!request.socket.destroyed) world.violations.push(`${request.method} ${request.url}: ${String(error)}`)
      response.destroy()
    })
  })
