import nock from 'nock'
import { expect, onTestFinished } from 'vitest'
import { requestFaults } from './github-openapi.ts'
import type { WireRequest } from './github-openapi.ts'

export const apiUrl = 'https://api.github.com'

/** What is answered; status 200 unless given. */
export interface WireAnswer {
  readonly status?: number
  readonly json?: unknown
  readonly text?: string
  readonly bytes?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

type Handler = (request: WireRequest & { readonly query: URLSearchParams; readonly headers: Headers }) => WireAnswer

export interface GitHubWire {
  /** Every request that was made, in order. */
  readonly requests: WireRequest[]
  /** Answers every request of this method and path; the newest of several handlers that match answers. */
  on(method: string, path: string | RegExp, handler: Handler | WireAnswer): void
  /** Answers GraphQL requests whose text contains `part`. */
  onGraphql(part: string, handler: Handler | WireAnswer): void
  /** The requests of a method whose path matches. */
  sent(method: string, path: RegExp): WireRequest[]
}

/**
 * GitHub at the wire, for one test: whatever the test does not expect fails it, and so does a request that GitHub's own descriptions do not
 * know. Nothing else can be reached.
 */
export const openGitHubWire = (): GitHubWire => {
  nock.disableNetConnect()
  const requests: WireRequest[] = []
  const unexpected: string[] = []
  const handlers: { method: string; matches: (path: string, body: unknown) => boolean; handler: Handler | WireAnswer }[] = []

  const answer = (method: string, uri: string, body: unknown, headers: Headers): WireAnswer => {
    const url = new URL(uri, apiUrl)
    const request = { method, path: uri, body }
    requests.push(request)
    const found = handlers.findLast((each) => each.method === method && each.matches(decodeURIComponent(url.pathname), body))
    if (!found) {
      unexpected.push(`${method} ${uri} ${body === undefined ? '' : JSON.stringify(body)}`)
      return { status: 418, json: { message: 'The test does not expect this request.' } }
    }
    return typeof found.handler === 'function' ? found.handler({ ...request, query: url.searchParams, headers }) : found.handler
  }

  const scope = nock(apiUrl).persist()
  for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']) {
    scope
      .intercept(() => true, method)
      .reply(async (request: Request) => {
        const { pathname, search } = new URL(request.url)
        const {
          status = 200,
          json,
          text,
          bytes,
          headers = {},
        } = answer(method, `${pathname}${search}`, await bodyOf(request), request.headers)
        const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
        return [status, bytes ?? text ?? (json === undefined ? '' : JSON.stringify(json)), { ...type, ...headers }]
      })
  }

  onTestFinished(() => {
    nock.cleanAll()
    nock.enableNetConnect()
    expect(unexpected, 'requests that the test does not expect').toEqual([])
    expect(requests.flatMap(requestFaults), 'requests that GitHub would not understand').toEqual([])
  })

  return {
    requests,
    on: (method, path, handler) =>
      void handlers.push({ method, matches: (actual) => (typeof path === 'string' ? actual === path : path.test(actual)), handler }),
    onGraphql: (part, handler) =>
      void handlers.push({
        method: 'POST',
        matches: (path, body) => path === '/graphql' && (body as { readonly query: string }).query.includes(part),
        handler,
      }),
    sent: (method, path) => requests.filter((request) => request.method === method && path.test(request.path)),
  }
}

const bodyOf = async (request: Request): Promise<unknown> => {
  const text = await request.text()
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}

/** An answer that was lost on its way, although the request was carried out. */
export const lostAnswer: WireAnswer = { status: 502, text: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } }
