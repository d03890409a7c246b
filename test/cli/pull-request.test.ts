import { describe, expect, it } from 'vitest'

import { servePullRequest } from '../support/github-pull-request.ts'
import { commits, serveRepository, type RepositorySetup } from '../support/github-repository.ts'
import { openGitHubWire } from '../support/github-wire.ts'
import { tempFolder } from '../support/temp-repository.ts'
import { isInstalled, runCli } from './run-cli.ts'

const manifest = JSON.stringify({
  name: 'shop',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})

const setup: RepositorySetup = {
  base: { 'package.json': manifest },
  head: {
    'package.json': manifest,
    'src/rates.ts': "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n",
  },
}

const env = { GITHUB_TOKEN: 'token' }

// GitHub's stand-in is in this process.
describe.skipIf(isInstalled)('readiness review --pr', () => {
  it('reviews a pull request, prints what it would get, and writes nothing', async () => {
    const wire = openGitHubWire()
    serveRepository(wire, setup)
    const github = servePullRequest(wire)
    const { code, stdout, stderr } = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7'], env)
    expect(stderr).toBe('')
    expect(stdout).toContain('external-call-without-timeout')
    expect(stdout).toContain('with conclusion failure')
    expect(stdout).toContain('a comment at src/rates.ts:3')
    expect(code).toBe(1)
    expect([github.checkRuns, github.reviews]).toEqual([[], []])
  })

  it('gives the same findings as JSON, and nothing beside them', async () => {
    const wire = openGitHubWire()
    serveRepository(wire, setup)
    const { stdout } = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7', '--format', 'json'], env)
    const review = JSON.parse(stdout) as { head: { commit: string }; findings: { state: string; stage: string; path: string }[] }
    expect(review.head.commit).toBe(commits.head)
    expect(review.findings.filter(({ state, stage }) => state === 'new' && stage === 'stable').map(({ path }) => path)).toEqual([
      'src/rates.ts',
    ])
  })

  it('publishes in a workflow: the check with its conclusion, and the comment', async () => {
    const wire = openGitHubWire()
    serveRepository(wire, setup)
    const github = servePullRequest(wire)
    const { code, stderr } = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7', '--publish'], { ...env, GITHUB_ACTIONS: 'true' })
    expect(stderr).toBe('')
    expect(code).toBe(1)
    expect(github.checkRuns.map(({ status, conclusion }) => [status, conclusion])).toEqual([['completed', 'failure']])
    expect(github.reviews.flatMap(({ comments }) => comments.map(({ path, line }) => [path, line]))).toEqual([['src/rates.ts', 3]])
  })

  const waivers = `waivers:
  - rule: external-call-without-timeout
    path: src/rates.ts
    reason: the provider is exchanged in May
    approver: grace
    expires: 2026-06-02
`
  const milder = { '.github/readiness.yml': 'rules: { external-call-without-timeout: P2 }\nblock: P2\n' }
  it.each([
    ['in force for a P2', milder, waivers, 0, ''],
    ['unverified, so not in force for a P1', {}, waivers, 1, ''],
    ['expired', milder, waivers.replace('2026-06-02', '2026-06-01'), 1, ''],
    ['misspelt', {}, waivers.replace('approver', 'aprover'), 2, '.github/readiness-waivers.yml:'],
  ])('reads the waivers of the base: %s', async (_name, configuration, text, code, complaint) => {
    const file = { ...configuration, '.github/readiness-waivers.yml': text }
    serveRepository(openGitHubWire(), { base: { ...setup.base, ...file }, head: { ...setup.head, ...file } })
    const run = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7', '--only', 'external-call-without-timeout'], env)
    expect(run.code).toBe(code)
    expect(run.stderr).toContain(complaint)
  })

  it('does not take the waivers of the head', async () => {
    serveRepository(openGitHubWire(), { base: setup.base, head: { ...setup.head, '.github/readiness-waivers.yml': waivers } })
    const run = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7', '--only', 'external-call-without-timeout'], env)
    expect(run.code).toBe(1)
  })

  it("reads the owner's defaults, as the App does", async () => {
    const wire = openGitHubWire()
    serveRepository(wire, setup)
    wire.on('GET', '/repos/acme/.github/contents/.github/readiness.yml', {
      text: 'rules: { external-call-without-timeout: P3 }\n',
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
    })
    const run = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7', '--only', 'external-call-without-timeout'], env)
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('Production-ready with fixes')
  })

  it('does not count a waiver whose approver opened the pull request', async () => {
    const file = { '.github/readiness-waivers.yml': waivers.replace('grace', 'ada') }
    serveRepository(openGitHubWire(), { base: { ...setup.base, ...file }, head: { ...setup.head, ...file } })
    const run = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7', '--only', 'external-call-without-timeout'], env)
    expect(run.code).toBe(1)
    expect(run.stdout).toContain('the waiver for this finding is ignored')
  })

  it.each([
    [['--pr', 'shop#7'], env, 'is not a pull request'],
    [['--pr', 'acme/shop#0'], env, 'is not a pull request'],
    [['--pr', 'acme/shop#7', '--base', 'main'], env, '--pr cannot be combined with'],
    [['--pr', 'acme/shop#7', '--publish'], env, 'which only GitHub Apps can do'],
    [['--publish'], env, '--publish requires --pr'],
  ] as const)('refuses %j', async (args, environment, sentence) => {
    const { code, stdout, stderr } = await runCli(tempFolder(), ['review', ...args], environment)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })

  it('says so when GitHub knows no such pull request', async () => {
    const wire = openGitHubWire()
    wire.on('GET', '/repos/acme/shop/pulls/7', () => ({ status: 404, json: { message: 'Not Found' } }))
    const { code, stderr } = await runCli(tempFolder(), ['review', '--pr', 'acme/shop#7'], env)
    expect(code).toBe(3)
    expect(stderr).toContain('GitHub answered with status 404')
  })
})
