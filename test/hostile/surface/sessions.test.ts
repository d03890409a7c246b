import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAttemptLimit } from '#app/server/attempt-limit'
import { clientAddress } from '#app/server/client-address'
import type { NamedOperator } from '#setup/environment'
import { createOperators } from '#app/web/resolve-operators'
import { createSessions, type Session } from '#app/web/sessions'
import { createTokenGuard } from '#app/server/token-guard'
import type { Database } from '#store/database/database'
import { openEmbedded } from '#store/database/embedded'
import { migrate } from '#store/database/migrate'
import { createWebSessions, type WebSessions } from '#store/web-sessions'
import { createBrowser } from '../../app/browser.ts'
import { environment, startForTest, type Harness } from '../../app/harness.ts'
import { files, openRoad, type Road } from '../../app/road.ts'

const token = 'an-operator-token-of-at-least-32-characters'
const publicUrl = 'https://readiness.example.org'
const bearer = (given: string) => ({ authorization: `Bearer ${given}` })

describe('behind a proxy on the same machine that names nobody', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startForTest({ disabled: true, adminToken: token })
  })
  afterAll(() => harness.stop())

  it.each(['/setup', '/operator'])('%s is not shown without a session, whatever address or name the request has', async (path) => {
    for (const headers of [
      {},
      { host: 'localhost' },
      { host: '127.0.0.1' },
      { 'x-forwarded-for': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1' },
    ]) {
      const answer = await fetch(harness.url + path, { headers: { accept: 'text/html', ...headers } })
      expect([answer.status, (await answer.text()).includes('name="token"')]).toEqual([401, true])
    }
  })
})

describe('the code for setup', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startForTest({ disabled: true, publicUrl })
  })
  afterAll(() => harness.stop())
  const browse = () => createBrowser(() => ({ harness }), publicUrl)
  const codeIn = async (): Promise<string> => {
    const line = await harness.untilLogged(({ msg }) => String(msg).startsWith('Setup: open'))
    return /: ([0-9a-f]{32})$/.exec(String(line['msg']))?.[1] ?? ''
  }

  it('opens the page for setup once, and neither the operator’s page nor a review', async () => {
    const code = await codeIn()
    const browser = browse()
    const key = browser.keyIn((await browser.go('/setup')).text)
    expect((await browser.post('/setup/enter', { key, code: 'wrong' })).status).toBe(401)
    expect(await browser.post('/setup/enter', { key, code })).toMatchObject({ status: 303, location: '/setup' })
    expect((await browser.go('/operator')).status).toBe(404)
    expect((await browser.go(`/reviews/a/b/1/${'a'.repeat(40)}`)).status).toBe(404)
    const other = browse()
    const again = await other.post('/setup/enter', { key: other.keyIn((await other.go('/setup')).text), code })
    expect([again.status, again.text.includes('already been used')]).toEqual([401, true])
  })

  it('is not taken from a form of another browser or another site', async () => {
    const [mine, other] = [browse(), browse()]
    const key = mine.keyIn((await mine.go('/setup')).text)
    await other.go('/setup')
    expect((await other.post('/setup/enter', { key, code: 'x' })).status).toBe(400)
    expect((await mine.post('/setup/enter', { key, code: 'x' }, { origin: 'https://evil.example' })).status).toBe(400)
    expect((await mine.post('/setup/enter', { key, code: 'x' }, { 'sec-fetch-site': 'same-site' })).status).toBe(400)
  })

  it('is printed only where there is no other way in', async () => {
    const quiet = await startForTest({ disabled: true, adminToken: token })
    await quiet.stop()
    expect(JSON.stringify(quiet.logs)).not.toContain('Setup: open')
  })
})

describe('an operator’s session', () => {
  let database: Database
  let store: WebSessions
  beforeAll(async () => {
    database = await openEmbedded()
    await migrate(database)
    store = createWebSessions(database)
  })
  afterAll(() => database.close())

  const signIn = {
    clientId: 'Iv1.x',
    clientSecret: 'client-secret',
    sessionSecret: 'a-session-secret-of-at-least-32-characters',
    callbackUrl: `${publicUrl}/sign-in/callback`,
  }
  const sessionsWith = (adminToken: string | undefined) =>
    createSessions({ ...environment, publicUrl, signIn, adminToken }, { store, guard: createTokenGuard(0) })
  const nobody: Session = { kind: 'anonymous', form: 'x'.repeat(43), isFormNew: false }
  const withCookie = (header: string) =>
    ({ headers: { cookie: header.split(';', 1)[0] }, socket: {} }) as unknown as Parameters<ReturnType<typeof sessionsWith>['of']>[0]
  const operator = { kind: 'operator', until: Date.now() + 3_600_000 } as const

  it('ends with a rotation of ADMIN_TOKEN, also where SESSION_SECRET stays', async () => {
    const cookie = await sessionsWith(token).begin(operator, nobody)
    expect(await sessionsWith(token).of(withCookie(cookie))).toMatchObject({ kind: 'operator' })
    for (const rotated of [`${token}-rotated`, undefined])
      expect(await sessionsWith(rotated).of(withCookie(cookie))).toMatchObject({ kind: 'anonymous' })
  })

  it('ends on the server when it signs out: a copy of its cookie opens nothing', async () => {
    const sessions = sessionsWith(token)
    const cookie = await sessions.begin(operator, nobody)
    await sessions.end(await sessions.of(withCookie(cookie)))
    expect(await sessions.of(withCookie(cookie))).toMatchObject({ kind: 'anonymous' })
  })

  it('gets a new id when somebody signs in, and the one before ends', async () => {
    const sessions = sessionsWith(token)
    const fixed = await sessions.begin(operator, nobody)
    const next = await sessions.begin(
      { kind: 'person', id: 5, login: 'ann', token: 'ghu_x', until: operator.until },
      await sessions.of(withCookie(fixed)),
    )
    expect(await sessions.of(withCookie(fixed))).toMatchObject({ kind: 'anonymous' })
    expect(await sessions.of(withCookie(next))).toMatchObject({ kind: 'person' })
  })

  it('is not known to the database by anything that opens it', async () => {
    const cookie = await sessionsWith(token).begin(operator, nobody)
    const kept = JSON.stringify(await database.query('SELECT * FROM readiness.web_sessions'))
    const session = await sessionsWith(token).of(withCookie(cookie))
    expect(session.kind === 'operator' ? session.sid : undefined).toMatch(/^[\w-]{43}$/)
    expect(kept).not.toContain(session.kind === 'operator' ? session.sid : '')
  })

  it('is carried by a cookie that scripts, other sites and other hosts cannot read or set', async () => {
    expect(await sessionsWith(token).begin(operator, nobody)).toMatch(
      /^__Host-readiness=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    )
  })

  const log = { info: () => {}, warn: () => {} }
  const operatorsOf = (named: readonly NamedOperator[], holders: Record<string, number>, pins = store) =>
    createOperators(named, { pins, findUser: async (login) => holders[login], log })

  it('is not given to an account that took the login of an operator', async () => {
    const named = [{ login: 'grace', id: undefined }]
    expect(await operatorsOf(named, { grace: 5 }).isOperator({ id: 5, login: 'Grace' })).toBe(true)
    // Grace has another login now, and somebody else has taken hers; the process was started again since.
    const later = operatorsOf(named, { grace: 666, hopper: 5 })
    expect(await later.isOperator({ id: 666, login: 'grace' })).toBe(false)
    expect(await later.isOperator({ id: 5, login: 'hopper' })).toBe(true)
  })

  it('goes by the id, where OPERATORS names one, whatever the login', async () => {
    const operators = operatorsOf(
      [
        { login: 'grace', id: 5 },
        { login: undefined, id: 7 },
      ],
      { grace: 666 },
    )
    expect(await operators.isOperator({ id: 666, login: 'grace' })).toBe(false)
    expect(await operators.isOperator({ id: 5, login: 'renamed' })).toBe(true)
    expect(await operators.isOperator({ id: 7, login: 'ann' })).toBe(true)
  })

  it('is given to nobody by a login that GitHub did not resolve', async () => {
    const operators = createOperators([{ login: 'ada', id: undefined }], {
      pins: store,
      findUser: () => Promise.reject(new Error('away')),
      log,
    })
    expect(await operators.isOperator({ id: 9, login: 'ada' })).toBe(false)
    expect(await operators.unresolved()).toEqual(['ada'])
  })
})

describe('with sign-in', () => {
  const address = 'http://readiness.test'
  let road: Road
  beforeAll(async () => {
    road = await openRoad({
      publicUrl: address,
      disabled: true,
      operators: [{ login: 'grace', id: undefined }],
      signIn: {
        clientId: 'Iv1.standin0000000',
        clientSecret: 'a-client-secret-for-the-demo',
        sessionSecret: 'a-session-secret-of-at-least-32-characters',
        callbackUrl: `${address}/sign-in/callback`,
      },
    })
    // Whom the stand-in knows: collaborators.
    road.github.addRepository({ owner: 'acme', name: 'shop', files, collaborators: { ann: 'write', grace: 'admin' } })
  })
  afterAll(() => road.stop())

  it('a copied cookie opens nothing after its owner has signed out', async () => {
    const [owner, thief] = [createBrowser(() => road, address), createBrowser(() => road, address)]
    await owner.signIn('grace')
    for (const [name, value] of owner.cookies) thief.cookies.set(name, value)
    expect((await thief.go('/operator')).status).toBe(200)
    await owner.post('/sign-out', { key: owner.keyIn((await owner.go('/rules')).text) })
    for (const path of ['/operator', '/setup']) expect((await thief.go(path)).status).toBe(401)
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/%09/evil.example', 'javascript:alert(1)', '/\u2044evil.example'])(
    'signing in does not lead to %s',
    async (to) => {
      const back = await createBrowser(() => road, address).signIn('ann', to)
      expect(back.status).toBe(303)
      expect(new URL(back.location, address).origin).toBe(address)
    },
  )

  it('every form that changes something is refused without the key of its session, and from another origin', async () => {
    const browser = createBrowser(() => road, address)
    await browser.signIn('grace')
    const key = browser.keyIn((await browser.go('/operator')).text)
    for (const path of ['/operator/replay', '/sign-out']) {
      expect((await browser.post(path, {})).status).toBe(400)
      expect((await browser.post(path, { key: 'x' })).status).toBe(400)
      for (const origin of ['https://evil.example', 'null', `${address}.evil.example`])
        expect((await browser.post(path, { key }, { origin })).status).toBe(400)
    }
    expect((await browser.go('/operator')).status).toBe(200)
  })
})

describe('guessing the token', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startForTest({ disabled: true, adminToken: token, trustedProxies: 1, publicUrl: 'http://readiness.test' })
  })
  afterAll(() => harness.stop())
  const guess = (from: string, given = 'guess', path = '/operator') =>
    fetch(harness.url + path, { headers: { ...bearer(given), 'x-forwarded-for': from } })

  it('is answered with 429 after ten wrong ones from an address, the right one included, and other addresses go on', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess('203.0.113.7')).status).toBe(404)
    const locked = await guess('203.0.113.7', token)
    expect(locked.status).toBe(429)
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(500)
    // An entry that the client made up stands before the one of our proxy.
    expect((await guess('198.51.100.1, 203.0.113.7', token)).status).toBe(429)
    expect((await guess('203.0.113.8', token)).status).toBe(200)
  })

  it('is limited by the form as well, with the same count', async () => {
    const browser = createBrowser(() => ({ harness }), 'http://readiness.test')
    const key = browser.keyIn((await browser.go('/operator')).text)
    const enter = (given: string) => browser.post('/operator/enter', { key, token: given }, { 'x-forwarded-for': '203.0.113.9' })
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await enter('wrong')).status).toBe(401)
    expect((await enter(token)).status).toBe(429)
  })

  it('is limited on the internal port, where X-Forwarded-For is never believed', async () => {
    const ask = (index: number, given: string) =>
      fetch(`${harness.internalUrl}/admin/queues`, { headers: { ...bearer(given), 'x-forwarded-for': `198.51.100.${index}` } })
    const statuses = await Promise.all(Array.from({ length: 12 }, async (_, index) => (await ask(index, 'wrong')).status))
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    expect((await ask(99, token)).status).toBe(429)
  })

  it('is limited in total, and using the right token is not', () => {
    let now = 0
    const limit = createAttemptLimit(undefined, () => now)
    for (let attempt = 0; attempt < 1_000; attempt += 1) {
      limit.failed('here')
      limit.succeeded('here')
    }
    expect(limit.waitSeconds('here')).toBe(0)
    for (let attempt = 0; attempt < 100; attempt += 1) limit.failed(`address ${attempt}`)
    expect(limit.waitSeconds('another')).toBe(60)
    now = 60_001
    expect(limit.waitSeconds('another')).toBe(0)
  })

  const from = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as Parameters<typeof clientAddress>[0]

  it.each([
    ['an entry without a trusted proxy', from('203.0.113.7', '198.51.100.1'), 0, '203.0.113.7'],
    ['an entry before those of the trusted proxies', from('10.0.0.1', '198.51.100.1, 203.0.113.7'), 1, '203.0.113.7'],
    ['an entry that is no address', from('10.0.0.1', 'evil'), 1, '10.0.0.1'],
    ['fewer entries than proxies', from('10.0.0.1', '203.0.113.7'), 3, '203.0.113.7'],
    ['IPv4 in the notation of IPv6', from('::ffff:203.0.113.7'), 0, '203.0.113.7'],
    ['another address of the same IPv6 network', from('2001:db8::5:6:7:8'), 0, '2001:db8:0:0::/64'],
  ])('does not get a fresh count by %s', (_what, request, proxies, expected) => {
    expect(clientAddress(request, proxies)).toBe(expected)
  })
})
