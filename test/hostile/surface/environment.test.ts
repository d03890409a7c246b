import { expect, it } from 'vitest'
import { channelsOf, InvalidEnvironment, type Variables } from '#setup/environment'
import { readEnvironment } from '#setup/read-environment'
import { readRegistrationEnvironment } from '#setup/registration-environment'
import { environment } from '../../app/harness.ts'

const valid: Variables = { APP_ID: '42', PRIVATE_KEY: environment.privateKey, WEBHOOK_SECRET: 'a-secret-of-16-chars' }

const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof InvalidEnvironment) return error.problems
    throw error
  }
}

it.each<readonly [string, string]>([
  ...['abc', '-1', '65536', '0x1f', '3e3', '80.5', '3000;', '３０００'].map((value) => ['PORT', value] as const),
  ['INTERNAL_PORT', 'abc'],
  ['TRUSTED_PROXIES', 'yes'],
  ['APP_ID', '0x2a'],
  ['CONCURRENCY', '2.5'],
  ['RETRY_LIMIT', 'many'],
  ['POLLING_SECONDS', 'NaN'],
  ['LEASE_SECONDS', 'Infinity'],
  ['DATABASE_MAX_CONNECTIONS', '1e1'],
  ['READINESS_DISABLED', 'yes'],
  ['RECONCILE', 'False'],
  ['HOST', 'http://here'],
  ['PUBLIC_URL', 'readiness.example.com'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['PUBLIC_URL', 'https://user:secret@readiness.example.com'],
  ['PUBLIC_URL', 'https://readiness.example.com/readiness?x=1'],
  ['NOTIFY_SLACK_URL', 'hooks.slack.com/services/x'],
  ['NOTIFY_SLACK_URL', 'http://hooks.slack.com/services/x'],
  ['NOTIFY_SLACK_URL', 'file:///etc/passwd'],
  ['NOTIFY_TEAMS_URL', 'https://user:secret@example.com/x'],
  ['NOTIFY_TEAMS_URL', 'http://169.254.169.254/latest/meta-data'],
  ['NOTIFY_WEBHOOK_URL', 'http://127.0.0.1.evil.example/'],
  ['NOTIFY_WEBHOOK_SECRET', 'short'],
  ['NOTIFY_WAIVER_DAYS', '0'],
  ['OPERATORS', 'grace:x'],
  ['OPERATORS', '<script>'],
])('%s=%s is refused with what is expected, and does not silently mean the default', (name, value) => {
  const problems = problemsOf(() => readEnvironment({ ...valid, [name]: value }))
  expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${name}: expected `)))
  expect(problems.join()).not.toContain('secret@')
})

it('a receiver of notifications is signed for, and none is there by default', () => {
  const receiver = { NOTIFY_WEBHOOK_URL: 'https://receiver.example.com/hook' }
  expect(problemsOf(() => readEnvironment({ ...valid, ...receiver }))).toEqual([
    expect.stringMatching(/^NOTIFY_WEBHOOK_SECRET: needed with /),
  ])
  expect(readEnvironment(valid).notifications).toEqual({ slack: undefined, teams: undefined, webhook: undefined, waiverDays: 7 })
  expect(channelsOf(readEnvironment(valid).notifications)).toEqual([])
  const { notifications } = readEnvironment({
    ...valid,
    ...receiver,
    NOTIFY_WEBHOOK_SECRET: 'x'.repeat(32),
    NOTIFY_SLACK_URL: 'http://localhost:8080/relay',
  })
  expect(channelsOf(notifications)).toEqual(['slack', 'webhook'])
})

it('the internal port is beside the public one, and never the same', () => {
  const portOf = (PORT: string, more: Variables = {}): number => readEnvironment({ ...valid, PORT, ...more }).internalPort
  expect(['3000', '3001', '65535', '0'].map((port) => portOf(port))).toEqual([3001, 3002, 65534, 0])
  expect(readEnvironment(valid).internalHost).toBe('127.0.0.1')
  expect(problemsOf(() => portOf('3000', { INTERNAL_PORT: '3000' }))).toEqual([expect.stringMatching(/^INTERNAL_PORT: .*other than PORT/)])
})

it.each(['10.0.0.5', '192.168.1.2', '172.20.0.1', '169.254.1.1', '100.64.0.1', '[fd00::1]', 'readiness.local', 'readiness.corp.internal'])(
  'github.com cannot reach %s, and an Enterprise Server may',
  (host) => {
    const variables: Variables = { ...registration, PUBLIC_URL: `https://${host}` }
    expect(problemsOf(() => readRegistrationEnvironment(variables))).toEqual([expect.stringContaining('private network')])
    expect(problemsOf(() => readRegistrationEnvironment({ ...variables, GHE_HOST: 'git.example.com' }))).toEqual([])
  },
)

it.each(['172.32.0.1', '100.128.0.1', '11.0.0.1', 'local.example.com', 'ten.10.example.com'])('%s is not private', (host) => {
  expect(problemsOf(() => readRegistrationEnvironment({ ...registration, PUBLIC_URL: `https://${host}` }))).toEqual([])
})

const registration: Variables = { PUBLIC_URL: 'https://readiness.example.com/', GH_ORG: 'acme' }

it.each<readonly [string, string]>([
  ['PORT', 'abc'],
  ['PUBLIC_URL', ''],
  ['PUBLIC_URL', 'https://localhost'],
  ['PUBLIC_URL', 'https://127.0.0.1:3000'],
  ['PUBLIC_URL', 'http://readiness.example.com'],
  ['PUBLIC_URL', 'https://[::1]'],
  ['GH_ORG', ''],
  ['GH_ORG', '../settings'],
  ['GHE_HOST', 'evil.example/x'],
  ['WEBHOOK_PATH', '//evil.example'],
])('registration with %s=%s is refused before anything is sent to GitHub', (name, value) => {
  expect(problemsOf(() => readRegistrationEnvironment(registration))).toEqual([])
  expect(problemsOf(() => readRegistrationEnvironment({ ...registration, [name]: value }))).toEqual([
    expect.stringMatching(new RegExp(`^${name}: expected `)),
  ])
})
