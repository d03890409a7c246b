import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { clientTimeouts, createHttpServer, type Routes } from '#app/server/http-server'
import { createLogger } from '#app/operations/logger'
import { createMetrics } from '#app/operations/metrics'
import { startForTest, type Harness } from './harness.ts'

/** The bytes as they are, over a connection of their own; further ones may follow. */
const open = (port: number, start: string): Socket => {
  const socket = connect(port, '127.0.0.1')
  // The server may close while we write.
  socket.on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  socket.write(start)
  return socket
}

const statusLine = (answer: string): string => answer.split('\r\n', 1)[0] ?? ''

describe('a client that takes its time', () => {
  const never: Routes['page'] = () => Promise.reject(new Error('No request is complete here.'))
  const read: Routes['receive'] = async (request) => ({ status: 200, text: await text(request) })
  const serve = async (timeouts?: typeof clientTimeouts): Promise<Server> => {
    const routes: Routes = { webhookPath: '/hook', receive: read, page: never, notReady: async () => undefined }
    const server = createHttpServer(
      routes,
      createMetrics(async () => []),
      createLogger('silent'),
      timeouts,
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return server
  }
  const portOf = (server: Server): number => (server.address() as AddressInfo).port
  const short = { headersTimeout: 40, requestTimeout: 80, keepAliveTimeout: 40, connectionsCheckingInterval: 10 }

  test('has ten seconds for the headers and thirty for all of a request; a connection on which nothing moves ends', async () => {
    const server = await serve()
    expect(clientTimeouts).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 })
    expect(server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
      timeout: 60_000,
      maxRequestsPerSocket: 1_000,
    })
  })

  test.each([
    ['never ends its headers', 'GET /healthz HTTP/1.1\r\nhost: here\r\n'],
    ['never ends its body', 'POST /hook HTTP/1.1\r\nhost: here\r\ncontent-length: 10\r\n\r\nhalf'],
  ])('is sent away when it %s', async (_what, start) => {
    const server = await serve(short)
    expect(statusLine(await text(open(portOf(server), start)))).toBe('HTTP/1.1 408 Request Timeout')
  })

  test('does not keep a connection that it does not use', async () => {
    const server = await serve(short)
    const answer = await text(open(portOf(server), 'GET /healthz HTTP/1.1\r\nhost: here\r\n\r\n'))
    expect(statusLine(answer)).toBe('HTTP/1.1 200 OK')
  })
})

describe('the App as it listens', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startForTest({ disabled: true, adminToken: 'an-operator-token-of-32-characters-' })
  })
  afterAll(() => harness.stop())

  const raw = (request: string): Socket => open(harness.app.port, request)

  test('closes on what is no HTTP, and on headers that are too large', async () => {
    expect(statusLine(await text(raw('SSH-2.0-OpenSSH_9.9\r\n\r\n')))).toBe('HTTP/1.1 400 Bad Request')
    const large = `GET / HTTP/1.1\r\nhost: here\r\nx-large: ${'x'.repeat(32_768)}\r\n\r\n`
    expect(statusLine(await text(raw(large)))).toBe('HTTP/1.1 431 Request Header Fields Too Large')
  })

  test('takes no delivery whose length is not told and grows beyond the limit, and closes', async () => {
    const socket = raw(
      'POST /api/github/webhooks HTTP/1.1\r\nhost: here\r\ntransfer-encoding: chunked\r\nx-github-delivery: large\r\nx-github-event: push\r\nx-hub-signature-256: sha256=00\r\n\r\n',
    )
    const answer = text(socket)
    const chunk = Buffer.alloc(1_048_576, 'x')
    for (let sent = 0; sent <= 25 && socket.writable; sent += 1) {
      socket.write('100000\r\n')
      socket.write(chunk)
      socket.write('\r\n')
    }
    expect(await answer).toMatch(/^HTTP\/1\.1 413 [^]*\r\nconnection: close\r\n/i)
  })

  test('takes no form that is longer than one of ours', async () => {
    const body = `token=${'x'.repeat(10_000)}`
    const answer = await fetch(`${harness.url}/operator/enter`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: harness.url },
    })
    expect([answer.status, answer.headers.get('connection')]).toEqual([400, 'close'])
  })

  test.each([
    ['GET', '/', 200],
    ['GET', '/rules', 200],
    ['GET', '/nothing-is-here', 404],
    ['GET', '/admin/queues', 404],
    ['POST', '/admin/pause', 404],
    ['GET', '/metrics', 404],
    ['GET', '/%00', 400],
    ['POST', '/api/github/webhooks', 400],
    ['DELETE', '/rules', 405],
    ['GET', '/readyz', 200],
  ])('%s %s has every security header', async (method, path, status) => {
    const answer = await fetch(harness.url + path, { method, headers: { accept: 'text/html' } })
    const { headers } = answer
    expect(answer.status).toBe(status)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})
