import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'
import type { Answer } from './receive-webhook.ts'

export interface Routes {
  readonly webhookPath: string
  receive(request: IncomingMessage): Promise<Answer>
  operate(request: IncomingMessage): Promise<Answer>
  /** Everything that is for people. */
  page(request: IncomingMessage): Promise<Answer>
  /** Why the process cannot work at the moment; undefined when it can. */
  notReady(): Promise<string | undefined>
}

/** Of helmet's headers those that mean something here, for plain text; pages bring their own policy. Nothing is framed or cached. */
const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'no-store',
}

/** Milliseconds that a client may take. Node looks for those that take longer every `connectionsCheckingInterval`. */
export const clientTimeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
}

/** Of a connection on which nothing moves, whoever is to speak. */
const silenceMs = 60_000

/** All routes over HTTP, each bounded in time. Does not listen yet. */
export const createHttpServer = (routes: Routes, metrics: Metrics, log: Logger, timeouts = clientTimeouts): Server => {
  const server = createServer(timeouts)
  server.timeout = silenceMs
  server.maxRequestsPerSocket = 1_000
  server.on('request', (request, response) => {
    answer(request, response, routes, metrics).catch((error: unknown) => {
      log.error({ err: error, path: pathOf(request) }, 'A request failed')
      if (!response.headersSent) send(response, { status: 500, text: 'Internal error.', close: true })
    })
  })
  server.on('clientError', (error, socket) => {
    log.debug({ err: error }, 'A connection was refused')
    if (socket.writable)
      socket.end(`HTTP/1.1 ${refusals[(error as NodeJS.ErrnoException).code ?? ''] ?? '400 Bad Request'}\r\nconnection: close\r\n\r\n`)
  })
  return server
}

/** What a client is told that does not come to the end of its request, by Node's code for why. */
const refusals: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

const answer = async (request: IncomingMessage, response: ServerResponse, routes: Routes, metrics: Metrics): Promise<void> => {
  const path = pathOf(request)
  if (path === routes.webhookPath) {
    if (request.method !== 'POST') return send(response, { status: 405, text: 'POST only.' }, { allow: 'POST' })
    return receive(request, response, routes, metrics)
  }
  if (path.startsWith('/admin/')) return send(response, await routes.operate(request))
  switch (path) {
    case '/healthz':
      return send(response, { status: 200, text: 'ok' })
    case '/readyz': {
      const reason = await routes.notReady()
      return send(response, reason === undefined ? { status: 200, text: 'ready' } : { status: 503, text: reason })
    }
    case '/metrics':
      return send(response, { status: 200, text: await metrics.registry.metrics() }, { 'content-type': metrics.registry.contentType })
    default:
      return send(response, await routes.page(request))
  }
}

const receive = async (request: IncomingMessage, response: ServerResponse, routes: Routes, metrics: Metrics): Promise<void> => {
  const end = metrics.webhookSeconds.startTimer()
  const given = await routes.receive(request)
  // The event's name is the sender's word: only that of a delivery that was let in becomes a label.
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

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/'
