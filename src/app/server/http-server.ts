import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Metrics } from '../operations/metrics.ts'
import type { Answer } from '../webhooks/receive-webhook.ts'
import { requestTarget } from './request-target.ts'

/** The routes of the public port: GitHub's deliveries, pages, and health checks for a load balancer. */
export interface Routes extends Readiness {
  readonly webhookPath: string
  receive(request: IncomingMessage): Promise<Answer>
  /** All pages for people. */
  page(request: IncomingMessage, url: URL): Promise<Answer>
}

/** The routes of the internal port: metrics, why the process is not ready, and the operator's routes. */
export interface InternalRoutes extends Readiness {
  /** How the processes that read untrusted text are isolated from this one. */
  readonly isolation: string
  operate(request: IncomingMessage, url: URL): Promise<Answer>
}

interface Readiness {
  /** Why the process cannot work at the moment; undefined when it can. */
  notReady(): Promise<string | undefined>
}

/** Those of helmet's headers that matter for plain text; pages set their own policy. No response may be framed or cached. */
const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Client timeouts in milliseconds. Node checks for expired ones every `connectionsCheckingInterval`. */
export const clientTimeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
}

/** Closes a connection without traffic in either direction. */
const silenceMs = 60_000

type Serve = (request: IncomingMessage, url: URL, response: ServerResponse) => Promise<void>

const createBounded = (serve: Serve, log: Logger, timeouts: typeof clientTimeouts): Server => {
  const server = createServer(timeouts)
  server.timeout = silenceMs
  server.maxRequestsPerSocket = 1_000
  server.on('request', (request, response) => {
    const url = requestTarget(request)
    if (!(url instanceof URL)) return send(response, url)
    serve(request, url, response).catch((error: unknown) => {
      log.error({ err: error, path: url.pathname }, 'Request failed')
      if (!response.headersSent) send(response, { status: 500, text: 'Internal error.', close: true })
    })
  })
  server.on('clientError', (error, socket) => {
    log.debug({ err: error }, 'Connection refused')
    if (socket.writable)
      socket.end(`HTTP/1.1 ${refusals[(error as NodeJS.ErrnoException).code ?? ''] ?? '400 Bad Request'}\r\nconnection: close\r\n\r\n`)
  })
  return server
}

/** A server for the public routes, with timeouts on each request. It does not listen yet. */
export const createHttpServer = (routes: Routes, metrics: Metrics, log: Logger, timeouts = clientTimeouts): Server =>
  createBounded((request, url, response) => answer(request, url, response, routes, metrics), log, timeouts)

/** A server for the internal routes. It does not listen yet; only operators and their machines may have access to its address. */
export const createInternalServer = (routes: InternalRoutes, metrics: Metrics, log: Logger, timeouts = clientTimeouts): Server =>
  createBounded((request, url, response) => answerInternal(request, url, response, routes, metrics), log, timeouts)

/** The answer to a client that does not finish its request, by Node's error code. */
const refusals: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

const readOnly: Answer = { status: 405, text: 'GET only.', headers: { allow: 'GET, HEAD' }, close: true }

const answer = async (request: IncomingMessage, url: URL, response: ServerResponse, routes: Routes, metrics: Metrics): Promise<void> => {
  if (url.pathname === routes.webhookPath) {
    if (request.method !== 'POST') return send(response, { status: 405, text: 'POST only.', close: true }, { allow: 'POST' })
    return receive(request, response, routes, metrics)
  }
  switch (url.pathname) {
    case '/healthz':
      return send(response, isRead(request) ? { status: 200, text: 'ok' } : readOnly)
    case '/readyz': {
      if (!isRead(request)) return send(response, readOnly)
      const isReady = (await routes.notReady()) === undefined
      return send(response, isReady ? { status: 200, text: 'ready' } : { status: 503, text: 'not ready' })
    }
    default:
      return send(response, await routes.page(request, url))
  }
}

const answerInternal = async (
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
  routes: InternalRoutes,
  metrics: Metrics,
): Promise<void> => {
  if (url.pathname.startsWith('/admin/')) return send(response, await routes.operate(request, url))
  switch (url.pathname) {
    case '/healthz':
      return send(response, isRead(request) ? { status: 200, text: 'ok' } : readOnly)
    case '/readyz': {
      if (!isRead(request)) return send(response, readOnly)
      const reason = await routes.notReady()
      return send(
        response,
        reason === undefined ? { status: 200, text: `ready\nisolation: ${routes.isolation}` } : { status: 503, text: reason },
      )
    }
    case '/metrics':
      if (!isRead(request)) return send(response, readOnly)
      return send(response, { status: 200, text: await metrics.registry.metrics() }, { 'content-type': metrics.registry.contentType })
    default:
      return send(response, { status: 404, text: 'Not found.', close: true })
  }
}

const receive = async (request: IncomingMessage, response: ServerResponse, routes: Routes, metrics: Metrics): Promise<void> => {
  const end = metrics.webhookSeconds.startTimer()
  const given = await routes.receive(request)
  // The sender chooses the event's name, so it becomes a label only if the delivery was accepted.
  const event = given.status < 300 ? String(request.headers['x-github-event']) : 'refused'
  end({ event: /^[a-z_]{1,40}$/.test(event) ? event : 'other', status: String(given.status) })
  send(response, given)
}

const send = (
  response: ServerResponse,
  { status, text, type = 'text/plain', close, headers: own = {} }: Answer,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    ...securityHeaders,
    ...(own as Readonly<Record<string, string | string[]>>),
    ...headers,
    ...(close ? { connection: 'close' } : {}),
  })
  response.end(`${text}\n`)
}
