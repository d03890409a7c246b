import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import type { Environment } from '#app/environment'
import { createSeal } from '#app/seal'
import { createSessions, isFromThisMachine } from '#app/sessions'
import { ownPath } from '#app/sign-in'
import { createTimedCache } from '#app/timed-cache'
import { environment } from './harness.ts'

const signIn = {
  clientId: 'Iv1.x',
  clientSecret: 'client-secret',
  sessionSecret: 'a-session-secret-of-at-least-32-characters',
  callbackUrl: 'https://readiness.example.org/sign-in/callback',
}
const open: Environment = {
  ...environment,
  signIn,
  publicUrl: 'https://readiness.example.org',
  operators: [{ login: 'grace', id: undefined }],
}
const person = { kind: 'person', id: 5, login: 'Grace', token: 'ghu_secret', until: 10_000 } as const

const request = (headers: Readonly<Record<string, string>> = {}, remoteAddress = '127.0.0.1'): IncomingMessage =>
  ({ headers: { host: 'localhost:3000', ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage

const cookieOf = (header: string): string => header.split(';', 1)[0] ?? ''

test('a session is read back from its cookie until it ends, and its token does not stand in it', () => {
  let now = 1_000
  const sessions = createSessions(open, () => now)
  const header = sessions.begin(person)
  expect(header).toMatch(/^__Host-readiness=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=9; Secure$/)
  expect(Buffer.from(cookieOf(header).split('=')[1] ?? '', 'base64url').toString('latin1')).not.toContain('ghu_')
  expect(sessions.of(request({ cookie: `other=1; ${cookieOf(header)}` }))).toEqual(person)
  now = 10_000
  expect(sessions.of(request({ cookie: cookieOf(header) }))).toEqual({ kind: 'nobody' })
})

test('a cookie that was changed, or sealed with another secret or for another purpose, opens nothing', () => {
  const sessions = createSessions(open, () => 1_000)
  const cookie = cookieOf(sessions.begin(person))
  const at = cookie.length - 5
  const changed = `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`
  const other = createSessions({ ...open, signIn: { ...signIn, sessionSecret: 'another-secret-of-at-least-32-characters' } }, () => 1_000)
  const purpose = `__Host-readiness=${createSeal(signIn.sessionSecret, 'sign-in').close(person)}`
  for (const refused of [changed, cookieOf(other.begin(person)), purpose, '__Host-readiness=', '__Host-readiness=AAAA'])
    expect(sessions.of(request({ cookie: refused }))).toEqual({ kind: 'nobody' })
})

test('operators are those who are named, in any case, and who hold the token', () => {
  const sessions = createSessions({ ...open, adminToken: 'an-operator-token-of-32-characters-' }, () => 1_000)
  expect(sessions.isOperator(person)).toBe(true)
  expect(sessions.isOperator({ ...person, login: 'ann' })).toBe(false)
  expect(sessions.of(request({ authorization: 'Bearer an-operator-token-of-32-characters-' }))).toMatchObject({ kind: 'operator' })
  expect(sessions.of(request({ authorization: 'Bearer wrong' }))).toEqual({ kind: 'nobody' })
  const without = createSessions(open, () => 1_000)
  expect(without.of(request({ cookie: cookieOf(sessions.begin({ kind: 'operator', until: 9_000 })) }))).toEqual({ kind: 'nobody' })
})

test('a form key belongs to one session', () => {
  const sessions = createSessions(open, () => 1_000)
  expect(sessions.isFormKey(person, sessions.formKey(person))).toBe(true)
  expect(sessions.isFormKey({ ...person, id: 6 }, sessions.formKey(person))).toBe(false)
  expect(sessions.isFormKey({ kind: 'nobody' }, sessions.formKey(person))).toBe(false)
  expect(sessions.isFormKey(person, '')).toBe(false)
})

test.each([
  ['asked by localhost', {}, '127.0.0.1', true],
  ['asked over IPv6', { host: '[::1]:3000' }, '::1', true],
  ['another machine', {}, '203.0.113.7', false],
  ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }, '127.0.0.1', false],
  ['a name that was made to lead here', { host: 'evil.example:3000' }, '127.0.0.1', false],
])('from this machine: %s', (_what, headers, remote, expected) => {
  expect(isFromThisMachine(request(headers, remote))).toBe(expected)
})

test('the machine itself sees everything only where the server listens for it alone, under no name, without sign-in', () => {
  const kindOf = (changes: Partial<Environment>) => createSessions({ ...environment, ...changes }).of(request()).kind
  expect(kindOf({ host: '127.0.0.1' })).toBe('local')
  expect(kindOf({ host: '0.0.0.0' })).toBe('nobody')
  expect(kindOf({ host: '127.0.0.1', publicUrl: 'https://readiness.example.org' })).toBe('nobody')
  expect(kindOf({ ...open, host: '127.0.0.1' })).toBe('nobody')
})

test.each([
  ['/reviews/a/b/1/c?x=1', '/reviews/a/b/1/c?x=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/a\r\nset-cookie: x=1', '/'],
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
