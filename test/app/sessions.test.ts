import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Environment } from '#setup/environment'
import { createSeal } from '#app/web/seal'
import { createSessions, type Session, type Sessions } from '#app/web/sessions'
import { ownPath } from '#app/web/sign-in'
import { createTimedCache } from '#app/web/timed-cache'
import { createTokenGuard } from '#app/server/token-guard'
import type { Database } from '#store/database/database'
import { openEmbedded } from '#store/database/embedded'
import { migrate } from '#store/database/migrate'
import { createWebSessions } from '#store/web-sessions'
import { environment } from './harness.ts'

const signIn = {
  clientId: 'Iv1.x',
  clientSecret: 'client-secret',
  sessionSecret: 'a-session-secret-of-at-least-32-characters',
  callbackUrl: 'https://readiness.example.org/sign-in/callback',
}
const open: Environment = { ...environment, signIn, publicUrl: 'https://readiness.example.org' }
const adminToken = 'an-operator-token-of-32-characters-'

let database: Database
beforeAll(async () => {
  database = await openEmbedded()
  await migrate(database)
})
afterAll(() => database.close())

const start = Date.now()
const until = start + 3_600_000
const person = { kind: 'person', id: 5, login: 'Grace', token: 'ghu_secret', until } as const
const nobody: Session = { kind: 'anonymous', form: 'x'.repeat(43), isFormNew: false }

const sessionsOf = (changes: Partial<Environment> = {}, now: () => number = () => start): Sessions =>
  createSessions({ ...open, ...changes }, { store: createWebSessions(database), guard: createTokenGuard(0), now })

const request = (headers: Readonly<Record<string, string>> = {}): IncomingMessage =>
  ({ headers: { host: 'localhost:3000', ...headers }, socket: { remoteAddress: '127.0.0.1' } }) as unknown as IncomingMessage

const cookieOf = (header: string): string => header.split(';', 1)[0] ?? ''

test('a session is read back from its cookie until it ends, and its token does not stand in it', async () => {
  let now = start
  const sessions = sessionsOf({}, () => now)
  const header = await sessions.begin(person, nobody)
  expect(header).toMatch(/^__Host-readiness=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure$/)
  expect(Buffer.from(cookieOf(header).split('=')[1] ?? '', 'base64url').toString('latin1')).not.toContain('ghu_')
  expect(await sessions.of(request({ cookie: `other=1; ${cookieOf(header)}` }))).toMatchObject(person)
  now = until
  expect(await sessions.of(request({ cookie: cookieOf(header) }))).toMatchObject({ kind: 'anonymous' })
})

test('a cookie that was changed, or sealed with another secret or for another purpose, opens nothing', async () => {
  const sessions = sessionsOf()
  const cookie = cookieOf(await sessions.begin(person, nobody))
  const at = cookie.length - 5
  const changed = `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`
  const other = sessionsOf({ signIn: { ...signIn, sessionSecret: 'another-secret-of-at-least-32-characters' } })
  const purpose = `__Host-readiness=${createSeal(signIn.sessionSecret, 'sign-in').close({ ...person, sid: 'x' })}`
  for (const refused of [changed, cookieOf(await other.begin(person, nobody)), purpose, '__Host-readiness=', '__Host-readiness=AAAA'])
    expect(await sessions.of(request({ cookie: refused }))).toMatchObject({ kind: 'anonymous' })
})

test('who holds the token is the operator, in a header and by a session, where there is a token', async () => {
  const sessions = sessionsOf({ adminToken })
  expect(await sessions.of(request({ authorization: `Bearer ${adminToken}` }))).toMatchObject({ kind: 'operator' })
  expect(await sessions.of(request({ authorization: 'Bearer wrong' }))).toMatchObject({ kind: 'anonymous' })
  const cookie = cookieOf(await sessions.begin({ kind: 'operator', until }, nobody))
  expect(await sessions.of(request({ cookie }))).toMatchObject({ kind: 'operator' })
  expect(await sessionsOf().of(request({ cookie }))).toMatchObject({ kind: 'anonymous' })
})

test('a form key belongs to one session', async () => {
  const sessions = sessionsOf()
  const [mine, other] = await Promise.all(
    [1, 2].map(async () => sessions.of(request({ cookie: cookieOf(await sessions.begin(person, nobody)) }))),
  )
  if (!mine || !other) throw new Error('No sessions')
  expect(sessions.isFormKey(mine, sessions.formKey(mine))).toBe(true)
  expect(sessions.isFormKey(other, sessions.formKey(mine))).toBe(false)
  expect(sessions.isFormKey(nobody, sessions.formKey(mine))).toBe(false)
  expect(sessions.isFormKey(mine, '')).toBe(false)
})

test.each([
  ['/reviews/a/b/1/c?x=1', '/reviews/a/b/1/c?x=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a\r\nset-cookie: x=1', '/'],
  ['/.//evil.example', '/.//evil.example'],
  [`/${'a'.repeat(1_000)}`, '/'],
  ['', '/'],
  [null, '/'],
])('signing in leads back to %s as %s', (to, led) => {
  expect(ownPath(to)).toBe(led)
})

test('a cache asks once while it may, forgets failures, the old and the surplus', async () => {
  let now = 0
  let asked = 0
  const cache = createTimedCache<number>(100, 2, () => now)
  const load = async () => (asked += 1)
  expect(await Promise.all([cache.get('a', load), cache.get('a', load)])).toEqual([1, 1])
  now = 101
  expect(await cache.get('a', load)).toBe(2)
  await expect(cache.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await cache.get('b', load)).toBe(3)
  await cache.get('c', load)
  expect(await cache.get('a', load)).toBe(5)
})
