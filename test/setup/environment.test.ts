import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { InvalidEnvironment, type Variables } from '#setup/environment'
import { isUnregistered, readEnvironment } from '#setup/read-environment'

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const valid: Variables = { APP_ID: '42', PRIVATE_KEY: pem, WEBHOOK_SECRET: 'a-secret-of-16-chars' }

const problemsOf = (variables: Variables): readonly string[] => {
  try {
    readEnvironment(variables)
    return []
  } catch (error) {
    if (error instanceof InvalidEnvironment) return error.problems
    throw error
  }
}

test('three variables are enough', () => {
  expect(readEnvironment(valid)).toMatchObject({
    appId: 42,
    port: 3000,
    webhookSecrets: ['a-secret-of-16-chars'],
    webhookPath: '/api/github/webhooks',
    apiUrl: 'https://api.github.com',
    store: { kind: 'folder' },
    debounceSeconds: 3,
    disabled: false,
    reconcile: true,
  })
})

test.each([
  ['with line breaks written as \\n', pem.replaceAll('\n', '\\n')],
  ['in quotes', `"${pem.replaceAll('\n', '\\n')}"`],
  ['as base64', Buffer.from(pem).toString('base64')],
])('the private key may stand %s', (_form, key) => {
  expect(readEnvironment({ ...valid, PRIVATE_KEY: key }).privateKey.trim()).toBe(pem.trim())
})

test('the private key may stand in a file', () => {
  const variables = { ...valid, PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/run/secrets/key.pem' }
  expect(readEnvironment(variables, (path) => (path === '/run/secrets/key.pem' ? pem : '')).privateKey).toBe(pem)
})

test.each<readonly [string, Variables, RegExp]>([
  ['APP_ID', { APP_ID: 'Iv1.abcdef' }, /^APP_ID: expected the App's id, a whole number \(https:/],
  ['APP_ID', { APP_ID: undefined }, /^APP_ID: /],
  ['WEBHOOK_SECRET', { WEBHOOK_SECRET: '' }, /^WEBHOOK_SECRET: expected the App's webhook secret/],
  ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'development' }, /^WEBHOOK_SECRET: .*16 characters/],
  ['WEBHOOK_SECRET_PREVIOUS', { WEBHOOK_SECRET_PREVIOUS: 'short' }, /^WEBHOOK_SECRET_PREVIOUS: /],
  ['PRIVATE_KEY', { PRIVATE_KEY: undefined }, /^PRIVATE_KEY: expected .*PRIVATE_KEY_PATH/],
  ['PRIVATE_KEY', { PRIVATE_KEY: 'nonsense-that-is-no-key' }, /^PRIVATE_KEY: expected .*PEM/],
  ['PRIVATE_KEY_PATH', { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/nowhere/key.pem' }, /^PRIVATE_KEY_PATH: .*cannot be read/],
  ['PORT', { PORT: '99999' }, /^PORT: expected a port/],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: expected one of trace/],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://user:hunter2secret@db/x' }, /^DATABASE_URL: expected postgres/],
  ['GHE_HOST', { GHE_HOST: 'https://git.example.com/' }, /^GHE_HOST: .*without https/],
  ['WEBHOOK_PATH', { WEBHOOK_PATH: 'no-slash' }, /^WEBHOOK_PATH: /],
  ['SHUTDOWN_GRACE_SECONDS', { SHUTDOWN_GRACE_SECONDS: 'soon' }, /^SHUTDOWN_GRACE_SECONDS: /],
  ['READINESS_DISABLED', { READINESS_DISABLED: 'maybe' }, /^READINESS_DISABLED: expected true or false/],
  ['ADMIN_TOKEN', { ADMIN_TOKEN: 'too-short-a-token' }, /^ADMIN_TOKEN: expected at least 32/],
  ['RECONCILE', { RECONCILE: 'sometimes' }, /^RECONCILE: expected true or false/],
])('a wrong %s is refused with what is expected, and without its value', (_name, wrong, problem) => {
  const problems = problemsOf({ ...valid, ...wrong })
  expect(problems).toEqual([expect.stringMatching(problem)])
  for (const value of Object.values(wrong)) if (value) expect(problems.join()).not.toContain(value)
})

test('all problems are told at once', () => {
  expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x' }).map((problem) => problem.split(':')[0])).toEqual([
    'APP_ID',
    'LOG_LEVEL',
    'PORT',
    'PRIVATE_KEY',
    'WEBHOOK_SECRET',
  ])
})

test.each<readonly [string, Variables, object]>([
  [
    'a Postgres',
    { DATABASE_URL: 'postgres://u:p@db:5432/readiness' },
    { store: { kind: 'postgres', url: 'postgres://u:p@db:5432/readiness', maxConnections: 5 } },
  ],
  ['an Enterprise Server', { GHE_HOST: 'git.example.com' }, { apiUrl: 'https://git.example.com/api/v3' }],
  [
    'a secret being rotated',
    { WEBHOOK_SECRET_PREVIOUS: 'the-old-secret-16-chars' },
    { webhookSecrets: ['a-secret-of-16-chars', 'the-old-secret-16-chars'] },
  ],
  ['the kill switch', { READINESS_DISABLED: 'true' }, { disabled: true }],
  ['no reconciliation', { RECONCILE: 'false' }, { reconcile: false }],
  ['no debounce', { DEBOUNCE_SECONDS: '0' }, { debounceSeconds: 0 }],
  ['a blank as not set', { PORT: ' ', DATABASE_URL: '' }, { port: 3000, store: { kind: 'folder' } }],
])('%s is understood', (_name, more, expected) => {
  expect(readEnvironment({ ...valid, ...more })).toMatchObject(expected)
})

test.each<readonly [boolean, Variables]>([
  [true, {}],
  [true, { APP_ID: '', PRIVATE_KEY: ' ' }],
  [false, { APP_ID: '1' }],
  [false, { WEBHOOK_SECRET: 'x' }],
])('unregistered is %s only when no credential is there: %j', (expected, variables) => {
  expect(isUnregistered(variables)).toBe(expected)
})

test('sign-in is on with all that it needs, and what is lacking is told', () => {
  const all = {
    ...valid,
    PUBLIC_URL: 'https://readiness.example.org/',
    GITHUB_CLIENT_ID: 'Iv1.x',
    GITHUB_CLIENT_SECRET: 'client-secret',
    SESSION_SECRET: 'a-session-secret-of-at-least-32-characters',
    OPERATORS: 'Grace, ann',
  }
  expect(readEnvironment(all)).toMatchObject({
    signIn: { clientId: 'Iv1.x', callbackUrl: 'https://readiness.example.org/sign-in/callback' },
    operators: [
      { login: 'grace', id: undefined },
      { login: 'ann', id: undefined },
    ],
    siteUrl: 'https://github.com',
  })
  expect(readEnvironment({ ...all, GHE_HOST: 'git.example.org' }).siteUrl).toBe('https://git.example.org')
  // Registration writes the client by itself: that alone turns nothing on.
  expect(readEnvironment({ ...all, SESSION_SECRET: '', OPERATORS: '' }).signIn).toBeUndefined()
  expect(problemsOf({ ...all, GITHUB_CLIENT_SECRET: '', PUBLIC_URL: '' })).toEqual([
    expect.stringContaining('GITHUB_CLIENT_SECRET: needed with SESSION_SECRET'),
    expect.stringContaining('PUBLIC_URL: needed with SESSION_SECRET'),
  ])
  expect(problemsOf({ ...all, SESSION_SECRET: '' })).toEqual([expect.stringContaining('SESSION_SECRET: needed with OPERATORS')])
  expect(problemsOf({ ...all, OPERATORS: 'grace; ann' })).toEqual([expect.stringContaining('OPERATORS')])
})
