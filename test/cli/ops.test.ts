import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPull, openRoad, runsOf, type Road } from '../app/road.ts'
import { commandLine, runCli } from './run-cli.ts'

const adminToken = 'a-token-of-at-least-32-characters-for-tests'

let road: Road
beforeAll(async () => {
  road = await openRoad({ retryLimit: 0, adminToken })
})
afterAll(() => road.stop())

const ops = (...args: readonly string[]) =>
  runCli('.', ['ops', ...args, '--url', road.harness.internalUrl], { ADMIN_TOKEN: adminToken, USER: 'ann' })
const opsJson = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await ops(...args, '--format', 'json')
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as unknown
}

test('what was given up is listed, inspected and sent round again', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const off = github.onRequest(({ path }) =>
    path.startsWith(`/repos/${repository.fullName}/compare/`) || path === `/repos/${repository.fullName}/pulls/1/files`
      ? { status: 418, body: { message: 'No.' } }
      : undefined,
  )
  try {
    expect((await ops('dead')).stdout).toBe('No failed jobs.\n')
    await github.deliverPullRequest(repository, pull, 'opened')
    const line = await road.logged('Job failed for good', { repo: repository.name })
    await road.harness.app.store.queue.whenJob('review', String(line['jobId']), 'failed')
  } finally {
    off()
  }
  const [dead] = (await opsJson('dead')) as readonly { id: string; data: object }[]
  expect(dead?.data).toMatchObject({ repo: repository.name, number: 1 })
  expect((await ops('dead')).stdout).toContain(`${repository.fullName}#1`)
  expect(await opsJson('inspect', `${repository.fullName}#1`)).toMatchObject({
    jobs: expect.arrayContaining([expect.objectContaining({ kind: 'review', state: 'failed', attempts: 1 })]) as unknown,
  })
  expect((await ops('retry')).code).toBe(2)
  expect(await opsJson('retry', dead?.id ?? '')).toEqual({ redriven: 1 })
  await github.until(() => runsOf(repository, pull).find(({ conclusion }) => conclusion === 'failure'))
  expect(await ops('retry', '--all')).toMatchObject({ code: 1, stdout: 'Retrying 0 jobs.\n' })
})

test.each(['all', 'installation', 'repository'])(
  'what is switched off (%s) is kept, and done when it is on again, without a restart',
  async (kind) => {
    const { github } = road
    const { repository, pull } = openPull(github)
    const scope =
      { all: 'all', installation: `installation:${github.app.installationId}`, repository: `repository:${repository.fullName}` }[kind] ?? ''
    expect((await ops('pause', scope, '--reason', 'too loud')).code).toBe(0)
    const { statusCode } = await github.deliverPullRequest(repository, pull, 'opened')
    expect(statusCode).toBe(202)
    await road.logged('Job held', { repo: repository.name })
    expect(repository.checkRuns).toEqual([])
    const { stdout } = await ops('queue')
    expect(stdout).toContain('2 jobs on hold.')
    expect(stdout).toMatch(new RegExp(`${scope} .* ann .*too loud`))
    expect(await opsJson('resume', scope)).toEqual({ released: 2 })
    await github.completedCheckRun(repository, repository.headOf(pull))
    expect((await ops('resume', scope)).code).toBe(1)
  },
)

test('draining switches everything off and waits for what runs', async () => {
  expect(await opsJson('drain')).toEqual({ active: 0 })
  expect(await opsJson('queue')).toMatchObject({ off: [{ scope: 'all', reason: 'drained', switchedBy: 'ann' }] })
  expect((await ops('resume', 'all')).code).toBe(0)
})

test('failed deliveries are asked for again', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const url = github.app.webhookUrl
  github.app.webhookUrl = 'http://127.0.0.1:9/closed'
  await github.deliverPullRequest(repository, pull, 'opened')
  github.app.webhookUrl = url
  expect(await opsJson('redeliver')).toEqual({ redelivered: 1 })
  await github.completedCheckRun(repository, repository.headOf(pull))
})

test.each<readonly [string, readonly string[], Readonly<Record<string, string>>, number, RegExp]>([
  ['no token', ['queue'], {}, 2, /ADMIN_TOKEN is not set/],
  ['another token', ['queue'], { ADMIN_TOKEN: 'another-token-of-32-characters-and-more' }, 2, /rejected this ADMIN_TOKEN/],
  [
    'a scope that is none',
    ['pause', 'everything'],
    { ADMIN_TOKEN: adminToken },
    2,
    /"scope" must be all, installation:ID or repository:OWNER\/NAME/,
  ],
  ['nothing to inspect', ['inspect'], { ADMIN_TOKEN: adminToken }, 2, /Pass the id of a job/],
  ['an App that is not there', ['queue', '--url', 'http://127.0.0.1:9'], { ADMIN_TOKEN: adminToken }, 3, /did not answer/],
  ['an unknown action', ['explode'], { ADMIN_TOKEN: adminToken }, 2, /Allowed choices are queue/],
])('%s is told in a sentence', async (_what, args, env, code, message) => {
  const run = await runCli('.', ['ops', ...args, ...(args.includes('--url') ? [] : ['--url', road.harness.internalUrl])], env)
  expect(run.code).toBe(code)
  expect(run.stderr).toMatch(message)
})

test.each<readonly [string, (port: number) => Readonly<Record<string, string>>]>([
  ['INTERNAL_PORT', (port) => ({ PORT: '1', INTERNAL_PORT: String(port) })],
  ['the port after PORT', (port) => ({ PORT: String(port - 1) })],
])('without an address the App is asked on this machine, at %s', async (_where, variables) => {
  const { port } = new URL(road.harness.internalUrl)
  const { code, stderr } = await runCli('.', ['ops', 'queue'], { ADMIN_TOKEN: adminToken, ...variables(Number(port)) })
  expect([code, stderr]).toEqual([0, ''])
})

/** The package of the command alone brings no database. */
const hasDatabase = commandLine.every((part) => !part.includes('/readiness-review/'))

test.skipIf(hasDatabase)('without a database driver, the migration says where to run it', async () => {
  const { code, stderr } = await runCli('.', ['ops', 'migrate'])
  expect(code).toBe(2)
  expect(stderr).toContain('from the image or the package of the App')
})

test.runIf(hasDatabase)('a trial of the migrations of an embedded database changes nothing, and the migration does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readiness-ops-'))
  try {
    const run = (...args: readonly string[]) => runCli('.', ['ops', 'migrate', ...args], { DATA_DIR: folder })
    const trial = await run('--dry-run')
    expect(trial.stdout).toContain('readiness 1. deliveries, reviews, facts')
    expect(trial.stdout).toMatch(/readiness_queue \d+\. the tables of the queue \(pg-boss\).*CREATE TABLE readiness_queue\.queue/s)
    expect(trial.stdout).toContain('everything was rolled back')
    expect((await run()).stdout).toMatch(/^Applied: readiness 1, readiness 2, .*, readiness_queue \d+\.$/m)
    expect((await run('--dry-run')).stdout).toBe('The database is up to date.\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
