import { generateKeyPairSync, verify } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Diagnosis, DiagnosisId } from '#setup/diagnosis'
import { migrate } from '#store/database/migrate'
import { openDatabase } from '#store/database/open-database'
import { migrateQueue } from '#store/queue/queue-schema'
import { tempFolder } from '../support/temp-repository.ts'
import { isInstalled, runCli } from './run-cli.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** The clock of `runCli`. */
const now = Date.parse('2026-06-01T12:00:00Z')

const manifest = parse(readFileSync('app.yml', 'utf8')) as { default_permissions: Record<string, string>; default_events: string[] }
const granted = { permissions: manifest.default_permissions, events: manifest.default_events }

const secrets = { WEBHOOK_SECRET: 'a-secret-of-16-chars', ADMIN_TOKEN: 'an-operator-token-of-32-characters' }

const env = { APP_ID: '42', PRIVATE_KEY: pem, PUBLIC_URL: 'https://readiness.example.com', ...secrets }

interface Answers {
  readonly app?: readonly [status: number, body: unknown]
  readonly installations?: readonly [status: number, body: unknown]
  readonly hook?: readonly [status: number, body: unknown]
  readonly deliveries?: readonly [status: number, body: unknown]
  readonly date?: number
}

const delivery = (guid: string, status: number, at = '2026-06-01T11:00:00Z') => ({
  id: 1,
  guid,
  status_code: status,
  delivered_at: at,
  event: 'push',
})

const tokens: string[] = []

const github = ({ app, installations, hook, deliveries, date = now }: Answers = {}, api = 'https://api.github.com', path = ''): void => {
  const scope = nock(api).replyDate(new Date(date))
  scope.get(`${path}/rate_limit`).reply(200, {})
  const [status, body] = app ?? [200, { slug: 'readiness-acme', ...granted }]
  const authorization = (token: string | null): boolean => {
    tokens.push(token ?? '')
    return true
  }
  scope
    .get(`${path}/app`)
    .matchHeader('authorization', authorization)
    .reply(status, body as nock.Body)
  const [installed, hooked, delivered] = [
    installations ?? [200, [{ account: { login: 'acme' }, ...granted, suspended_at: null }]],
    hook ?? [200, { url: 'https://readiness.example.com/api/github/webhooks', content_type: 'json', insecure_ssl: '0' }],
    deliveries ?? [200, [delivery('a', 202)]],
  ] as const
  scope.get(`${path}/app/installations?per_page=100`).reply(installed[0], installed[1] as nock.Body)
  scope.get(`${path}/app/hook/config`).reply(hooked[0], hooked[1] as nock.Body)
  scope.get(`${path}/app/hook/deliveries?per_page=100`).reply(delivered[0], delivered[1] as nock.Body)
}

beforeEach(() => {
  nock.disableNetConnect()
  tokens.length = 0
})
afterEach(() => {
  nock.cleanAll()
  nock.enableNetConnect()
})

interface Result {
  readonly result: string
  readonly checks: readonly Diagnosis[]
}

const doctor = async (variables: Readonly<Record<string, string>>, folder = tempFolder()) => {
  const { code, stdout, stderr } = await runCli(folder, ['doctor', '--format', 'json'], variables)
  expect(stderr).toBe('')
  for (const secret of [...Object.values(secrets), 'PRIVATE KEY-----', 'hush']) expect(stdout).not.toContain(secret)
  const { result, checks } = JSON.parse(stdout) as Result
  const of = (id: DiagnosisId): Diagnosis => checks.find((each) => each.id === id) as Diagnosis
  return { code, result, checks, of, stdout }
}

const migrated = async (isComplete = true): Promise<string> => {
  const path = join(tempFolder(), 'data')
  const database = await openDatabase({ kind: 'folder', path }, { log: { warn: () => undefined }, onLost: () => undefined })
  if (isComplete) {
    await migrate(database)
    await migrateQueue(database, undefined)
  } else await database.query('SELECT 1 AS one')
  await database.close()
  return path
}

// An installed command has a network and a clock of its own.
describe.skipIf(isInstalled)('readiness doctor', () => {
  it('is ok only if everything was looked at', async () => {
    github()
    const { code, result, checks } = await doctor({ ...env, DATA_DIR: await migrated() })
    expect(checks.map(({ id, status, says }) => `${id}: ${status === 'ok' ? 'ok' : says}`)).toEqual([
      'environment: ok',
      'file-modes: ok',
      'database: ok',
      'migrations: ok',
      'github: ok',
      'clock: ok',
      'app: ok',
      'permissions: ok',
      'installations: ok',
      'webhook: ok',
      'webhook-deliveries: ok',
      'disk: ok',
    ])
    expect([code, result]).toEqual([0, 'ok'])
    const [head = '', body = '', signature = ''] = (tokens[0] ?? '').replace('Bearer ', '').split('.')
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({ iss: '42' })
  })

  it('works without configuration, calls nothing ok that it could not look at, and says what to do', async () => {
    nock('https://api.github.com').replyDate(new Date(now)).get('/rate_limit').reply(200, {})
    const folder = tempFolder()
    const { code, result, checks, of } = await doctor({}, folder)
    expect([code, result]).toEqual([1, 'problem'])
    expect(of('environment')).toMatchObject({ status: 'problem', says: expect.stringContaining('No App is registered') as string })
    for (const id of ['database', 'migrations', 'app', 'permissions', 'installations', 'webhook', 'webhook-deliveries'] as const)
      expect(of(id), id).toMatchObject({ status: 'not-checked' })
    for (const { status, next } of checks) if (status === 'problem') expect(next).toMatch(/\S/)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('names every variable that is wrong, and never its value', async () => {
    github()
    const { checks } = await doctor({ ...env, PORT: 'hush', DATABASE_URL: 'mysql://hush@db/x', PRIVATE_KEY: 'hush' })
    const said = checks.filter(({ id }) => id === 'environment').map(({ says }) => says.split(':', 1)[0])
    expect(said).toEqual(['DATABASE_URL', 'PORT', 'PRIVATE_KEY'])
    expect(checks.find(({ id }) => id === 'database')).toMatchObject({ status: 'not-checked' })
    expect(checks.find(({ id }) => id === 'app')).toMatchObject({ status: 'not-checked' })
  })

  it('reads .env as the App does, and reports that others can read it', async () => {
    github()
    const folder = tempFolder()
    writeFileSync(join(folder, '.env'), `APP_ID=42\nPRIVATE_KEY_PATH=key.pem\nWEBHOOK_SECRET=${secrets.WEBHOOK_SECRET}\n`, { mode: 0o600 })
    writeFileSync(join(folder, 'key.pem'), pem, { mode: 0o600 })
    const good = await doctor({}, folder)
    expect([good.of('environment').status, good.of('file-modes').status, good.of('app').status]).toEqual(['ok', 'ok', 'ok'])
    chmodSync(join(folder, 'key.pem'), 0o640)
    github()
    const bad = await doctor({}, folder)
    expect(bad.of('file-modes')).toMatchObject({
      status: 'problem',
      says: expect.stringContaining('key.pem (mode 0640)') as string,
      next: expect.stringContaining('chmod 600') as string,
    })
  })

  it.each<[string, Answers, DiagnosisId, Diagnosis['status'], string]>([
    ['a key of another App', { app: [401, {}] }, 'app', 'problem', 'status 401'],
    ['an outage of GitHub', { app: [502, 'x'] }, 'app', 'not-checked', 'status 502'],
    [
      'a missing permission',
      { app: [200, { slug: 'a', permissions: { ...granted.permissions, checks: 'read' }, events: granted.events }] },
      'permissions',
      'problem',
      'checks: write',
    ],
    [
      'a missing event',
      { app: [200, { slug: 'a', permissions: granted.permissions, events: granted.events.filter((each) => each !== 'push') }] },
      'permissions',
      'problem',
      'push',
    ],
    [
      'more than is requested',
      { app: [200, { slug: 'a', permissions: { ...granted.permissions, contents: 'write' }, events: granted.events }] },
      'permissions',
      'ok',
      '',
    ],
    ['no installation', { installations: [200, []] }, 'installations', 'problem', 'not installed'],
    [
      'permissions that are not accepted',
      { installations: [200, [{ account: { login: 'acme' }, permissions: {}, events: granted.events }]] },
      'installations',
      'problem',
      'acme',
    ],
    [
      'a suspended installation',
      { installations: [200, [{ account: { login: 'acme' }, ...granted, suspended_at: '2026-01-01T00:00:00Z' }]] },
      'installations',
      'problem',
      'Suspended: acme',
    ],
    [
      'another webhook URL',
      { hook: [200, { url: 'https://old.example.com/hook', content_type: 'json' }] },
      'webhook',
      'problem',
      'old.example.com',
    ],
    [
      'a webhook without verification',
      { hook: [200, { url: 'https://readiness.example.com/api/github/webhooks', content_type: 'json', insecure_ssl: '1' }] },
      'webhook',
      'problem',
      'does not verify',
    ],
    [
      'a form as content',
      { hook: [200, { url: 'https://readiness.example.com/api/github/webhooks', content_type: 'form' }] },
      'webhook',
      'problem',
      'JSON',
    ],
    ['no webhook', { hook: [200, {}] }, 'webhook', 'problem', 'no webhook URL'],
    [
      'failed deliveries',
      { deliveries: [200, [delivery('b', 502), delivery('a', 202)]] },
      'webhook-deliveries',
      'problem',
      '1 of the last 2 deliveries failed',
    ],
    ['no answer to a delivery', { deliveries: [200, [delivery('b', 0)]] }, 'webhook-deliveries', 'problem', 'status 0'],
    ['a delivery that arrived later', { deliveries: [200, [delivery('b', 200), delivery('b', 502)]] }, 'webhook-deliveries', 'ok', ''],
    ['no delivery yet', { deliveries: [200, []] }, 'webhook-deliveries', 'not-checked', 'nothing yet'],
    ['deliveries that cannot be read', { deliveries: [200, { a: 1 }] }, 'webhook-deliveries', 'not-checked', 'cannot be read'],
    ['deliveries that GitHub refuses', { deliveries: [403, {}] }, 'webhook-deliveries', 'not-checked', 'status 403'],
    ['a clock that is behind', { date: now + 95_000 }, 'clock', 'problem', '95 s behind'],
    ['a clock that is ahead', { date: now - 95_000 }, 'clock', 'problem', '94 s ahead'],
    ['a clock that is nearly right', { date: now - 20_000 }, 'clock', 'ok', ''],
  ])('%s', async (_, answers, id, status, words) => {
    github(answers)
    const { of, code } = await doctor(env)
    expect(of(id)).toMatchObject({ status, says: expect.stringContaining(words) as string })
    expect(code).toBe(status === 'problem' ? 1 : 3)
  })

  it('does not call the rest ok when GitHub cannot be reached', async () => {
    const { code, of } = await doctor(env)
    expect(of('github')).toMatchObject({ status: 'problem', next: expect.stringContaining('proxy') as string })
    for (const id of ['clock', 'app', 'permissions', 'installations', 'webhook', 'webhook-deliveries'] as const)
      expect(of(id).status).toBe('not-checked')
    expect(code).toBe(1)
  })

  it('follows no redirect, which could take the token elsewhere', async () => {
    nock('https://api.github.com').get('/rate_limit').reply(302, '', { location: 'https://evil.example/rate_limit' })
    const evil = nock('https://evil.example').get('/rate_limit').reply(200, {})
    const { of } = await doctor(env)
    expect(of('github').status).toBe('problem')
    expect(evil.isDone()).toBe(false)
  })

  it('asks an Enterprise Server', async () => {
    github({}, 'https://git.example.com', '/api/v3')
    expect((await doctor({ ...env, GHE_HOST: 'git.example.com' })).of('app').status).toBe('ok')
  })

  it('reports missing migrations, and changes nothing', async () => {
    github()
    const path = await migrated(false)
    const variables = { ...env, DATA_DIR: path }
    const first = await doctor(variables)
    expect([first.of('database').status, first.of('migrations')]).toEqual([
      'ok',
      expect.objectContaining({
        status: 'problem',
        says: expect.stringMatching(/Not applied: 1 \(.*the tables of the queue/) as string,
        next: expect.stringContaining('readiness ops migrate') as string,
      }),
    ])
    github()
    expect((await doctor(variables)).of('migrations').says).toBe(first.of('migrations').says)
  })

  it('does not take the embedded database away from a running App', async () => {
    github()
    const path = await migrated()
    const database = await openDatabase({ kind: 'folder', path }, { log: { warn: () => undefined }, onLost: () => undefined })
    const { code, of } = await doctor({ ...env, DATA_DIR: path })
    await database.close()
    expect([code, of('database'), of('migrations').status]).toEqual([
      3,
      expect.objectContaining({ status: 'not-checked', says: expect.stringContaining('The App is running') as string }),
      'not-checked',
    ])
  })

  it('reports a PostgreSQL that does not answer, without its password', async () => {
    github()
    nock.enableNetConnect('127.0.0.1')
    const { of } = await doctor({ ...env, DATABASE_URL: 'postgres://user:hush@127.0.0.1:1/x' })
    expect([of('database').status, of('migrations').status]).toEqual(['problem', 'not-checked'])
  })

  it('says the same as text, and escapes what GitHub answers', async () => {
    github({ app: [200, { slug: 'evil\u001b[2J', ...granted }], hook: [200, {}] })
    const folder = tempFolder()
    mkdirSync(join(folder, 'data'))
    const { code, stdout } = await runCli(folder, ['doctor'], env)
    expect(code).toBe(1)
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toMatch(/^problem {6}Webhook {17}The App has no webhook URL\.$/m)
    expect(stdout).toMatch(/^ +To do: Set it on the page of the App, to\n +https:\/\/readiness\.example\.com\/api\/github\/webhooks\.$/m)
    expect(stdout).toMatch(/\n1 problem, 2 not checked, 9 ok\.\n$/)
  })
})
