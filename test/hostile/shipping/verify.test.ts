import { execFileSync } from 'node:child_process'
import { cpSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestOf } from '#report/publication/digest-of'
import type { Report } from '#report/records/read-report'
import { runCli, type CliRun } from '../../cli/run-cli.ts'
import { tempFolder, tempRepository, type TempRepository } from '../../support/temp-repository.ts'

const files = {
  'package.json': JSON.stringify({
    name: 'orders',
    scripts: { start: 'node src/main.js' },
    dependencies: { axios: '1.7.0', express: '5.0.0' },
  }),
  'src/rates.ts': "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n",
}

/** The branches `main` and `feature`, of the same commits in every test. */
const made = (): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'README.md': '# Orders\n' })
  repository.commit('base')
  repository.git('checkout', '-q', '-b', 'feature')
  repository.write(files)
  repository.commit('change')
  return repository
}

const review = async (dir: string, ...args: readonly string[]): Promise<string> =>
  (await runCli(dir, ['review', '--format', 'json', '--base', 'main', ...args])).stdout

let printed: Promise<string> | undefined
/** The report of {@link made}, which every test begins with. */
const original = (): Promise<string> => (printed ??= review(made().dir, '--head', 'feature'))

const verify = (dir: string, report: string, ...args: readonly string[]): Promise<CliRun> => {
  const path = join(tempFolder(), 'report.json')
  writeFileSync(path, report)
  return runCli(dir, ['verify', path, ...args])
}

const parsed = async (): Promise<Report> => JSON.parse(await original()) as Report

/** As whoever knows how the digest is made would do it. */
const forged = (report: Report): string => JSON.stringify({ ...report, digest: digestOf(report) })

describe('a true report agrees', () => {
  it('the report of a review is verified where it was made, and names what was compared', async () => {
    const { dir } = made()
    const { code, stdout, stderr } = await verify(dir, await original())
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('The report matches: digest, verdict and findings.')
    expect(stdout).toMatch(/^Compared .* with .*: 2 changed files, \d+ rules\.$/m)
    expect(stdout).toContain('Verdict of this review: Not production-ready')
  })

  it('it is verified in a copy of another name, which is told', async () => {
    const { dir } = made()
    const copy = join(tempFolder(), 'payments')
    cpSync(dir, copy, { recursive: true })
    const { code, stdout } = await verify(copy, await original())
    expect(code).toBe(0)
    expect(stdout).toContain('; this one is payments.')
  })

  it('settings are read where the review read them, although the base branch has others since', async () => {
    const repository = made()
    repository.git('checkout', '--quiet', 'main')
    repository.write({ '.github/readiness.yml': 'rules:\n  external-call-without-timeout: off\n' })
    repository.commit('settings')
    expect((await verify(repository.dir, await original())).code).toBe(0)
  })

  it('a report of a working tree agrees until a file changes', async () => {
    const repository = made()
    repository.write({ 'src/more.ts': 'export const more = 1\n' })
    const report = await review(repository.dir)
    expect((await verify(repository.dir, report)).code).toBe(0)
    repository.write({ 'src/more.ts': 'export const more = 2\n' })
    const { code, stdout } = await verify(repository.dir, report)
    expect(code).toBe(1)
    expect(stdout).toContain('inputs: different files at the head')
  })

  it('a report of one rule agrees, and its verdict says that one rule ran', async () => {
    const { dir } = made()
    const { code, stdout } = await verify(dir, await review(dir, '--head', 'feature', '--only', 'unbounded-retry'))
    expect(code).toBe(0)
    expect(stdout).toMatch(/1 of \d+ rules ran/)
  })
})

describe('a report that was tampered with does not agree', () => {
  const green = (report: Report): Report => ({
    ...report,
    verdict: 'production-ready',
    findings: [],
    checks: report.checks.map(({ id, status }) => ({ id, status: status === 'gap' ? 'clear' : status, evidence: [] })),
  })
  it.each<readonly [string, (report: Report) => string, string]>([
    [
      'a finding that was removed',
      (report) => JSON.stringify({ ...report, findings: report.findings.slice(1) }),
      'finding missing from the report: P1 external-call-without-timeout at src/rates.ts:3 (new)',
    ],
    [
      'a finding that was removed, with the digest computed again',
      (report) => forged({ ...report, findings: report.findings.slice(1) }),
      'finding missing from the report',
    ],
    [
      'a finding that was added',
      (report) => forged({ ...report, findings: report.findings.flatMap((one) => [one, { ...one, fingerprint: 'f'.repeat(16) }]) }),
      'finding in the report that the review does not have',
    ],
    [
      'a finding that is there twice',
      (report) => forged({ ...report, findings: report.findings.flatMap((one) => [one, one]) }),
      'finding in the report that the review does not have',
    ],
    [
      'a finding that no longer blocks',
      (report) => forged({ ...report, findings: report.findings.map((one) => ({ ...one, blocking: false })) }),
      'finding differs: P1 external-call-without-timeout',
    ],
    [
      'a finding that is milder',
      (report) => forged({ ...report, findings: report.findings.map((one) => ({ ...one, severity: 'P3' })) }),
      'finding differs: P3 external-call-without-timeout',
    ],
    [
      'a finding that says it was there before',
      (report) => forged({ ...report, findings: report.findings.map((one) => ({ ...one, state: 'existing' })) }),
      'finding differs',
    ],
    [
      'a verdict that was edited',
      (report) => JSON.stringify({ ...report, verdict: 'production-ready' }),
      'verdict: "Production-ready" in the report, "Not production-ready" in this review',
    ],
    ['a whole report made green, with a digest that fits', (report) => forged(green(report)), 'verdict: "Production-ready"'],
    ['a digest of another review', (report) => JSON.stringify({ ...report, digest: '0'.repeat(64) }), `digest: ${'0'.repeat(64)}`],
    ['a digest that was removed', ({ digest: _digest, ...report }) => JSON.stringify(report), 'digest: none in the report'],
    [
      'a file that is named as examined',
      (report) => forged({ ...report, coverage: { ...report.coverage, examined: [...report.coverage.examined, 'src/pay.ts'] } }),
      '`coverage` differs',
    ],
    ['an observe mode that is not configured', (report) => forged({ ...report, mode: 'observe' }), '`mode` differs'],
    [
      'settings of another digest',
      (report) => forged({ ...report, inputs: { ...(report.inputs as NonNullable<Report['inputs']>), settings: '0'.repeat(64) } }),
      'inputs: different settings or waivers',
    ],
    ['another merge base', (report) => forged({ ...report, base: { ...report.base, commit: report.head.commit } }), 'base: '],
    [
      'another version, to have the digest left out, does not bring a removed finding through',
      (report) => forged({ ...green(report), inputs: { ...(report.inputs as NonNullable<Report['inputs']>), version: '9.9.9' } }),
      'finding missing from the report',
    ],
    [
      'inputs that were removed do not bring a removed finding through',
      ({ inputs: _inputs, digest: _digest, ...report }) => JSON.stringify(green(report)),
      'finding missing from the report',
    ],
  ])('%s', async (_, tamper, says) => {
    const { code, stdout, stderr } = await verify(made().dir, tamper(await parsed()))
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain('The report does not match:')
    expect(stdout).toContain(says)
  })

  it('a green report of other commits does not pass for one of these', async () => {
    const repository = made()
    repository.write({ 'src/rates.ts': null })
    const harmless = repository.commit('without the fault')
    const report = JSON.parse(await review(repository.dir, '--head', harmless)) as Report
    const { code, stdout } = await verify(
      repository.dir,
      forged({ ...report, head: { ...report.head, commit: repository.git('rev-parse', 'HEAD~1') } }),
    )
    expect(code).toBe(1)
    expect(stdout).toContain('finding missing from the report')
  })

  it('settings of a commit that waives everything are named as other settings', async () => {
    const repository = made()
    repository.git('checkout', '--quiet', '-b', 'evil', 'main')
    repository.write({ '.github/readiness.yml': 'rules:\n  external-call-without-timeout: off\n' })
    const evil = repository.commit('settings')
    const report = await parsed()
    const { code, stdout } = await verify(
      repository.dir,
      forged({ ...report, inputs: { ...(report.inputs as NonNullable<Report['inputs']>), settingsCommit: evil } }),
    )
    expect(code).toBe(1)
    expect(stdout).toContain('inputs: different settings or waivers')
  })

  it('a report of another version says so, and agrees by verdict and findings', async () => {
    const report = await parsed()
    const other = { ...report, inputs: { ...(report.inputs as NonNullable<Report['inputs']>), version: '0.0.9' } }
    const { code, stdout } = await verify(made().dir, JSON.stringify(other))
    expect(code).toBe(0)
    expect(stdout).toContain('The report was made by version 0.0.9')
    expect(stdout).toContain('The report matches: verdict and findings.')
  })
})

describe('what is no report, or not of this repository, exits with 2', () => {
  it.each<readonly [string, (text: string) => string]>([
    ['an empty file', () => ''],
    ['no JSON', () => 'Production-ready'],
    ['a report that was cut off', (text) => text.slice(0, -20)],
    ['JSON that is no report', () => '{"verdict":"production-ready"}'],
    ['a list of reports', (text) => `[${text}]`],
    ['null', () => 'null'],
    ['lists that are nested 100,000 deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['an extra key', (text) => text.replace('{', '{ "approved": true,')],
    ['an extra key in a finding', (text) => text.replace('"ruleId"', '"approved": true, "ruleId"')],
    ['a key named __proto__', (text) => text.replace('{', '{ "__proto__": { "verdict": "production-ready" },')],
    ['a key named __proto__ within a finding', (text) => text.replace('"ruleId"', '"__proto__": { "state": "fixed" }, "ruleId"')],
    ['a key named constructor', (text) => text.replace('{', '{ "constructor": {},')],
    ['a verdict that is there twice', (text) => text.replace('{', '{ "verdict": "production-ready",')],
    ['a verdict that is there twice, once with an escape', (text) => text.replace('{', '{ "verdic\\u0074": "production-ready",')],
    ['a verdict that does not exist', (text) => text.replace('"verdict": "not-production-ready"', '"verdict": "fine"')],
    ['a digest that is none', (text) => text.replace(/"digest": "\w+"/, '"digest": "sha256"')],
    ['an option of git for a commit', (text) => text.replaceAll(/"commit": "\w+"/g, '"commit": "--output=/tmp/x"')],
    ['a branch for a commit', (text) => text.replaceAll(/"commit": "\w+"/g, '"commit": "main"')],
    ['commits that are nowhere', (text) => text.replaceAll(/"(commit|settingsCommit)": "\w+"/g, `"$1": "${'1'.repeat(40)}"`)],
    ['a rule that does not exist', (text) => text.replace('"extractors"', '"only": ["no-such-rule"], "extractors"')],
  ])('%s', async (_, tamper) => {
    const text = await original()
    const { code, stdout, stderr } = await verify(made().dir, tamper(text))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^readiness: .+\n$/)
  })

  it('a report of another repository', async () => {
    const repository = tempRepository()
    repository.write({ 'a.txt': 'a' })
    repository.commit('other')
    const { code, stderr } = await verify(repository.dir, await original())
    expect(code).toBe(2)
    expect(stderr).toContain('The range of the report cannot be reviewed in this repository')
  })

  it('a file of terabytes is refused without being read', async () => {
    const path = join(tempFolder(), 'report.json')
    writeFileSync(path, '{')
    truncateSync(path, 2 ** 40)
    const { code, stderr } = await runCli(made().dir, ['verify', path])
    expect(code).toBe(2)
    expect(stderr).toContain('at most 50000000 are read')
  })

  it.each([
    ['a pipe that nothing writes to', (path: string) => void execFileSync('mkfifo', [path]), 'is not a regular file'],
    ['a folder', (path: string) => void execFileSync('mkdir', [path]), 'is not a regular file'],
    ['a file that is not there', () => undefined, 'There is no file'],
  ])('%s', async (_, make, says) => {
    const path = join(tempFolder(), 'report.json')
    make(path)
    const { code, stderr } = await runCli(made().dir, ['verify', path])
    expect(code).toBe(2)
    expect(stderr).toContain(says)
  })

  it('a report does not write to the terminal by what it quotes', async () => {
    const { stderr } = await verify(made().dir, (await original()).replace('{', '{ "\\u001b[2J\\u202e": 1,'))
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    expect(stderr).not.toMatch(/[\u001b\u202e]/)
  })
})
