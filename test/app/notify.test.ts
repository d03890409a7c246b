import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { notify } from '#app/operations/notify'
import type { JobTypes } from '#model/job'
import type { NotificationEvent } from '#model/publishing/notification'

interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const receiver = async (answer: (response: ServerResponse) => void = (response) => response.writeHead(200).end('ok')) => {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() })
      answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T0/a-secret-token` }
}

const verdict: NotificationEvent = { kind: 'verdict-changed', before: 'production-ready', after: 'not-production-ready' }

const data = (different: Partial<JobTypes['notify']> = {}): JobTypes['notify'] => ({
  installationId: 1,
  owner: 'acme',
  repo: 'shop',
  number: 7,
  headSha: 'b'.repeat(40),
  channel: 'slack',
  id: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  event: verdict,
  ...different,
})

const secret = 'a-signing-secret-of-at-least-32-characters'
const siteUrl = 'https://github.com'
const now = Date.parse('2026-06-01T12:00:00Z')
const never = new AbortController().signal

const to = (url: string) => ({ siteUrl, notifications: { slack: url, teams: url, webhook: { url, secret }, waiverDays: 7 } })

const send = (job: JobTypes['notify'], url: string, signal = never) => notify(job, to(url), signal, now)

describe('what is sent', () => {
  it('to Slack: the pull request, the verdicts and the address', async () => {
    const { url, received } = await receiver()
    expect(await send(data(), url)).toBe('sent')
    expect(received[0]).toMatchObject({
      path: '/services/T0/a-secret-token',
      headers: { 'content-type': 'application/json; charset=utf-8' },
    })
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      text: 'acme/shop#7: Not production-ready (before: Production-ready). https://github.com/acme/shop/pull/7',
      unfurl_links: false,
      unfurl_media: false,
    })
  })

  it('to Teams: an adaptive card without Markdown', async () => {
    const { url, received } = await receiver()
    await send(data({ channel: 'teams', repo: '_shop_', event: { kind: 'verdict-changed', after: 'not-fully-examined' } }), url)
    const card = JSON.parse(received[0]?.body ?? '') as { attachments: { content: { body: object[]; actions: object[] } }[] }
    expect(card.attachments[0]?.content.body).toEqual([
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'acme/_shop_#7: Not fully examined (first verdict).' }] },
    ])
    expect(card.attachments[0]?.content.actions).toMatchObject([{ url: 'https://github.com/acme/_shop_/pull/7' }])
  })

  it('to a webhook: signed together with the time', async () => {
    const { url, received } = await receiver()
    await send(data({ channel: 'webhook', event: { kind: 'waiver-ending', endsOn: '2026-06-08' } }), url)
    const [{ headers, body } = { headers: {}, body: '' }] = received
    expect(headers).toMatchObject({
      'x-readiness-event': 'waiver-ending',
      'x-readiness-delivery': '7d444840-9dc0-11d1-b245-5ffdce74fad2',
      'x-readiness-timestamp': String(now / 1_000),
    })
    const signature = createHmac('sha256', secret)
      .update(`${now / 1_000}.${body}`)
      .digest('hex')
    expect(headers).toMatchObject({ 'x-readiness-signature-256': `sha256=${signature}` })
    expect(JSON.parse(body)).toEqual({
      schemaVersion: 1,
      id: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
      event: 'waiver-ending',
      repository: 'acme/shop',
      pullRequest: 7,
      headSha: 'b'.repeat(40),
      url: 'https://github.com/acme/shop/pull/7',
      text: 'acme/shop#7: a waiver ends on 2026-06-08. From that day on, its finding counts again.',
      endsOn: '2026-06-08',
    })
  })

  it('the same id and body on every try, so that a receiver can drop a second one', async () => {
    const { url, received } = await receiver()
    await send(data({ channel: 'webhook' }), url)
    await send(data({ channel: 'webhook' }), url)
    expect(new Set(received.map(({ headers, body }) => `${String(headers['x-readiness-delivery'])} ${body}`)).size).toBe(1)
  })

  it('neither signs for Slack and Teams, nor sends credentials to anyone', async () => {
    const { url, received } = await receiver()
    for (const channel of ['slack', 'teams', 'webhook'] as const) await send(data({ channel }), url)
    for (const { headers, body } of received) {
      expect(Object.keys(headers)).not.toContain('authorization')
      expect(Object.keys(headers)).not.toContain('cookie')
      expect(body).not.toContain('a-secret-token')
      expect(`${JSON.stringify(headers)}${body}`).not.toContain(secret)
    }
    expect(received.filter(({ headers }) => headers['x-readiness-signature-256'])).toHaveLength(1)
  })

  it('no markup of Slack and no other address, whatever a name contains', async () => {
    const { url, received } = await receiver()
    await send(data({ owner: '<!channel>', repo: '../../evil?x=<https://evil.example|acme>&y' }), url)
    const { text } = JSON.parse(received[0]?.body ?? '') as { text: string }
    expect(text).not.toMatch(/<|>/)
    expect(text).toMatch(/ https:\/\/github\.com\/%3C!channel%3E\/\.\.%2F\.\.%2Fevil%3F\S*\/pull\/7$/)
  })
})

describe('what is refused', () => {
  const refusal = async (answer: (response: ServerResponse) => void): Promise<string> => {
    const { url } = await receiver(answer)
    const error = await send(data(), url).catch((each: unknown) => each)
    expect(error).toMatchObject({ name: 'NotificationRefused' })
    expect(String(error)).not.toMatch(/a-secret-token|127\.0\.0\.1/)
    expect((error as Error).stack).not.toContain('a-secret-token')
    return (error as Error).message
  }

  it.each([301, 302, 303, 307, 308])('a redirect with status %i is not followed', async (status) => {
    const other = await receiver()
    expect(await refusal((response) => response.writeHead(status, { location: other.url }).end())).toContain('which is not followed')
    expect(other.received).toEqual([])
  })

  it.each([400, 401, 404, 410, 429, 500, 503])('status %i is a failure, so that the job is retried', async (status) => {
    expect(await refusal((response) => response.writeHead(status).end('no'))).toBe(`The slack channel answered with status ${status}.`)
  })

  it('a closed connection', async () => {
    expect(await refusal((response) => response.socket?.destroy())).toContain('did not answer')
  })

  it('silence, after ten seconds', async () => {
    const begun = performance.now()
    expect(await refusal(() => undefined)).toBe('The slack channel did not answer (TimeoutError).')
    expect(performance.now() - begun).toBeLessThan(20_000)
  }, 30_000)

  it('an answer without end is not read', async () => {
    const { url } = await receiver((response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1)
      response.on('close', () => clearInterval(timer))
    })
    expect(await send(data(), url)).toBe('sent')
  })

  it('nothing is sent when the process stops', async () => {
    const { url, received } = await receiver()
    await expect(send(data(), url, AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping')
    expect(received).toEqual([])
  })

  it('nothing is sent to a channel that is no longer configured', async () => {
    const nothing = { siteUrl, notifications: { slack: undefined, teams: undefined, webhook: undefined, waiverDays: 7 } }
    for (const channel of ['slack', 'teams', 'webhook'] as const)
      expect(await notify(data({ channel }), nothing, never, now)).toBe('the channel is no longer configured')
  })
})
