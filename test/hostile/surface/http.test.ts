import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startForTest, type Harness } from '../../app/harness.ts'

const token = 'an-operator-token-of-32-characters-'
let harness: Harness
beforeAll(async () => {
  harness = await startForTest({ disabled: true, adminToken: token, publicUrl: 'https://readiness.example.org' })
})
afterAll(() => harness.stop())

type Port = 'public' | 'internal'

/** Sends bytes as they are over a connection of their own; gives all that comes back. */
const raw = async (bytes: string | Uint8Array, port: Port = 'public'): Promise<string> => {
  const socket = connect(port === 'public' ? harness.app.port : harness.app.internalPort, '127.0.0.1')
  // The server may close while we write.
  socket.on('error', () => undefined)
  socket.end(bytes)
  return text(socket)
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0)

const get = (target: string, port: Port = 'public', more = ''): Promise<string> =>
  raw(`GET ${target} HTTP/1.1\r\nhost: here\r\n${more}connection: close\r\n\r\n`, port)

describe.each<Port>(['public', 'internal'])('on the %s port', (port) => {
  it.each([
    ['an address that no parser takes', '//[::::', 400],
    ['a path that begins with another host', '//evil.example/rules', 400],
    ['an absolute address without a path', 'http://evil.example', 400],
    ['an absolute address with a broken host', 'http://[::::/', 404],
    ['an address of another scheme', 'ftp://here/rules', 400],
    ['an asterisk', '*', 400],
    ['a backslash', '/\\evil.example', 400],
    ['a fragment', '/rules#x', 400],
    ['an encoded NUL', '/rules%00', 400],
    ['an encoded line break', '/rules%0d%0aset-cookie:%20x=1', 400],
    ['an encoded slash', '/rules%2f..%2foperator', 400],
    ['an encoded dot segment', '/rules/%2e%2e/operator', 400],
    ['a dot segment', '/api/github/webhooks/../../../operator', 400],
    ['a broken percent-encoding', '/%', 400],
    ['an encoding that is no UTF-8', '/%ff%fe', 404],
    ['a path of 5,000 characters', `/${'a'.repeat(5_000)}`, 414],
    ['a path beyond the size of all headers', `/${'a'.repeat(20_000)}`, 431],
  ])('%s (%s) is answered with %i', async (_what, target, status) => {
    const expected = port === 'internal' || target !== 'http://[::::/' ? status : 200
    expect(statusOf(await get(target, port))).toBe(expected)
  })

  it.each([
    ['an absolute address of this server', 'GET http://here/healthz HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n', 200],
    ['raw bytes in the path', Buffer.from('474554202fff0020485454502f312e310d0a0d0a', 'hex'), 400],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two Hosts', 'GET /healthz HTTP/1.1\r\nhost: here\r\nhost: evil.example\r\nconnection: close\r\n\r\n', 400],
    ['a Host that is none', 'GET /healthz HTTP/1.1\r\nhost: here/evil?x\r\nconnection: close\r\n\r\n', 400],
    ['a header without a name', 'GET /healthz HTTP/1.1\r\nhost: here\r\n: x\r\n\r\n', 400],
    ['a header on two lines', 'GET /healthz HTTP/1.1\r\nhost: here\r\nx: a\r\n b\r\nconnection: close\r\n\r\n', 400],
    ['headers of 32 kB', `GET /healthz HTTP/1.1\r\nhost: here\r\nx: ${'x'.repeat(32_768)}\r\n\r\n`, 431],
    ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n\r\n', 400],
    ['an upgrade to HTTP/2', 'GET /healthz HTTP/1.1\r\nhost: here\r\nconnection: upgrade, close\r\nupgrade: h2c\r\n\r\n', 200],
    ['an expectation', 'GET /healthz HTTP/1.1\r\nhost: here\r\nexpect: everything\r\nconnection: close\r\n\r\n', 417],
    [
      'a length and chunks',
      'POST /healthz HTTP/1.1\r\nhost: here\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['two lengths', 'POST /healthz HTTP/1.1\r\nhost: here\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd', 400],
    ['a negative length', 'POST /healthz HTTP/1.1\r\nhost: here\r\ncontent-length: -1\r\n\r\n', 400],
    ['a chunk that lies about its size', 'POST /healthz HTTP/1.1\r\nhost: here\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n\r\n', 405],
    ['a coding that is not chunked at the end', 'POST /healthz HTTP/1.1\r\nhost: here\r\ntransfer-encoding: chunked, gzip\r\n\r\n', 400],
  ])('%s is answered with the status of a bad request, or as if it were not there', async (_what, bytes, status) => {
    expect(statusOf(await raw(bytes, port))).toBe(status)
  })

  it('a request that is hidden in the body of another is not answered', async () => {
    const hidden = 'GET /metrics HTTP/1.1\r\nhost: here\r\n\r\n'
    const answer = await raw(`POST /healthz HTTP/1.1\r\nhost: here\r\ncontent-length: ${hidden.length}\r\n\r\n${hidden}`, port)
    expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1)
    expect(statusOf(answer)).toBe(405)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'POST'])(
    '%s /healthz is refused with what is allowed',
    async (method) => {
      const answer = await raw(`${method} /healthz HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n`, port)
      expect(statusOf(answer)).toBe(405)
      expect(answer).toMatch(/\r\nallow: GET, HEAD\r\n/i)
    },
  )

  it('HEAD has the headers of GET and no body, and CONNECT opens no tunnel', async () => {
    const answer = await raw('HEAD /healthz HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n', port)
    expect([statusOf(answer), answer.split('\r\n\r\n')[1]]).toEqual([200, ''])
    expect(await raw('CONNECT 127.0.0.1:22 HTTP/1.1\r\nhost: here\r\n\r\n', port)).not.toMatch(/^HTTP\/1\.1 2/)
  })

  it('no target, method or header whatever makes it answer 500', { timeout: 60_000 }, async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '..',
        '%',
        '%00',
        '%2e',
        '[',
        ']',
        ':',
        '@',
        '?',
        '#',
        '\\',
        ';',
        '\t',
        '\u00ff',
        '*',
        'http://',
        'reviews/a/b/1/',
      ),
      fc.constantFrom(
        'rules',
        'operator',
        'setup',
        'sign-in',
        'sign-in/callback?code=a&state=',
        'badges/a/b.svg',
        'admin/queues',
        'a'.repeat(40),
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    const target = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('')}`.replaceAll(/[\r\n ]/g, ''))
    const header = fc.constantFrom(
      'accept: text/html',
      'cookie: readiness=AAAA',
      'cookie: \u00ff=;;=',
      'authorization: Bearer',
      'x-forwarded-for: ,,',
      'host: [',
      '',
    )
    const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT')
    await fc.assert(
      fc.asyncProperty(method, target, header, async (verb, path, line) => {
        const bytes = Buffer.from(
          `${verb} ${path} HTTP/1.1\r\nhost: here\r\n${line === '' ? '' : `${line}\r\n`}connection: close\r\n\r\n`,
          'latin1',
        )
        const status = statusOf(await raw(bytes, port))
        expect(status).toBeGreaterThanOrEqual(200)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what the public port keeps to itself', () => {
  it.each(['/metrics', '/admin/queues', '/admin/dead-jobs', '/METRICS', '/metrics/', '/admin'])(
    '%s is not there, with the token neither',
    async (path) => {
      expect(statusOf(await get(path, 'public', `authorization: Bearer ${token}\r\n`))).toBe(404)
    },
  )

  it('the internal port has no pages and takes no deliveries', async () => {
    for (const path of ['/', '/setup', '/operator', '/rules']) expect(statusOf(await get(path, 'internal'))).toBe(404)
    expect(statusOf(await raw('POST /api/github/webhooks HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n', 'internal'))).toBe(404)
  })

  it('a forged Host or X-Forwarded-Host is in no link, no redirect and no cookie', async () => {
    for (const path of ['/', '/rules', '/setup', '/operator', '/sign-in?to=/rules', '/nowhere']) {
      const answer = await raw(
        `GET ${path} HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: evil.example\r\nforwarded: host=evil.example\r\naccept: text/html\r\nconnection: close\r\n\r\n`,
      )
      expect(statusOf(answer)).toBeLessThan(500)
      expect(answer).not.toContain('evil.example')
    }
  })
})
