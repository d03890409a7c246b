import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'

import { configSchemas } from '#config/schemas'
import { baselinePath } from '#model/stored/baseline'
import type { Audit } from '#model/audit'
import { schemas } from '#report/formats/schema'

import { tempRepository, type TempRepository } from '../support/temp-repository.ts'
import { runCli, type CliRun } from './run-cli.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})
const calling = (...names: readonly string[]): string =>
  [
    "import axios from 'axios'",
    "import 'express'",
    ...names.map((name) => `export const ${name} = () => axios.get('https://${name}.example.com')`),
    '',
  ].join('\n')
// Put together here, so that no scanner of this repository takes it for one.
const secret = (letter: string): string => `export const token = '${['sk', 'live', `51NqTb8Kd3WmZr7YpVx2LcG${letter}`].join('_')}'\n`

const timeout = 'external-call-without-timeout'

/** A repository with two unbounded calls, whose findings are recorded and committed. */
const withBaseline = async (): Promise<TempRepository> => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest, 'src/rates.ts': calling('eur', 'usd') })
  repository.commit('old')
  const { code, stderr } = await runCli(repository.dir, ['baseline'])
  expect([code, stderr]).toEqual([0, ''])
  repository.commit('baseline')
  return repository
}

const text = ({ dir }: TempRepository): string => readFileSync(join(dir, baselinePath), 'utf8')
const entries = (repository: TempRepository): { path: string; rule: string; fingerprint: string }[] =>
  (JSON.parse(text(repository)) as { findings: { path: string; rule: string; fingerprint: string }[] }).findings
const run = ({ dir }: TempRepository, ...args: readonly string[]): Promise<CliRun> => runCli(dir, args)
const auditOf = async (repository: TempRepository, ...args: readonly string[]): Promise<Audit> =>
  JSON.parse((await run(repository, 'audit', '--format', 'json', ...args)).stdout) as Audit
/** Findings of the timeout rule that an audit lists as new, by line. */
const fresh = ({ findings, baseline }: Audit): string[] =>
  findings
    .filter(({ ruleId, fingerprint }) => ruleId === timeout && !baseline?.recorded.includes(fingerprint))
    .map(({ path, startLine }) => `${path}:${startLine}`)

it('records what is found by the identity of reviews, a line each, in an order of its own, as its schema says', async () => {
  const repository = await withBaseline()
  const audit = await auditOf(repository, '--no-baseline')
  expect(audit.baseline).toBeUndefined()
  expect(
    entries(repository)
      .map(({ fingerprint }) => fingerprint)
      .sort(),
  ).toEqual(audit.findings.map(({ fingerprint }) => fingerprint).sort())
  expect(entries(repository).filter(({ rule }) => rule === timeout)).toHaveLength(2)
  expect(
    text(repository)
      .split('\n')
      .filter((line) => line.includes('"fingerprint"')),
  ).toHaveLength(entries(repository).length)
  const order = entries(repository).map(({ path, rule, fingerprint }) => [path, rule, fingerprint].join('\n'))
  expect(order).toEqual([...order].sort())
  const validate = new Ajv2020().compile(configSchemas()['baseline.schema.json'] ?? false)
  expect(validate(JSON.parse(text(repository))), JSON.stringify(validate.errors)).toBe(true)
  const before = text(repository)
  expect((await run(repository, 'baseline', '--update')).stdout).toContain(': 0 added, 0 removed')
  expect(text(repository)).toBe(before)
})

it('an audit lists what is new, and counts what is recorded; the check stays a gap; --no-baseline lists all', async () => {
  const repository = await withBaseline()
  // Above the old ones, so that their lines are others.
  repository.write({ 'src/rates.ts': calling('gbp', 'eur', 'usd') })
  const audit = await auditOf(repository)
  expect(fresh(audit)).toEqual(['src/rates.ts:3'])
  expect(audit.checks.find(({ id }) => id === '4.1')).toMatchObject({ status: 'gap', gaps: { length: 3 } })
  expect(new Ajv2020().compile(schemas()['audit.schema.json'] ?? false)(audit)).toBe(true)
  const { stdout } = await run(repository, 'audit')
  expect(stdout).toContain('src/rates.ts:3')
  expect(stdout).not.toContain('src/rates.ts:4')
  expect(stdout).toContain('gaps recorded in the baseline')
  expect(stdout).toMatch(/recorded in \.github\/readiness-baseline\.json and not\s+listed here/)
  const markdown = (await run(repository, 'audit', '--format', 'markdown')).stdout
  expect(markdown).toContain('### Baseline')
  expect(markdown).not.toContain('src/rates.ts:4')
  expect((await run(repository, 'audit', '--no-baseline')).stdout).toContain('src/rates.ts:4')
  const sarif = JSON.parse((await run(repository, 'audit', '--format', 'sarif')).stdout) as {
    runs: { results: { ruleId: string; baselineState: string }[] }[]
  }
  expect(sarif.runs[0]?.results.filter(({ ruleId }) => ruleId === timeout).map(({ baselineState }) => baselineState)).toEqual([
    'new',
    'unchanged',
    'unchanged',
  ])
})

it.each([
  ['its file was renamed', { 'src/rates.ts': null, 'src/money/rates.ts': calling('eur', 'usd') }],
  ['its function was renamed', { 'src/rates.ts': calling('eur', 'usd').replace('const usd', 'const dollars') }],
])('what is recorded stays recorded when %s', async (_, files) => {
  const repository = await withBaseline()
  repository.write(files)
  const audit = await auditOf(repository)
  expect(fresh(audit)).toEqual([])
  expect(audit.baseline?.gone.filter(({ ruleId }) => ruleId === timeout)).toEqual([])
})

it('--check tells what is new and exits with 1; with nothing new it exits with 0', async () => {
  const repository = await withBaseline()
  expect(await run(repository, 'baseline', '--check')).toMatchObject({ code: 0, stderr: '' })
  repository.write({ 'src/more.ts': calling('gbp') })
  const before = text(repository)
  const { code, stdout } = await run(repository, 'baseline', '--check')
  expect(code).toBe(1)
  expect(stdout).toContain(`New findings:\n  P1 src/more.ts:3  ${timeout}`)
  expect(stdout).not.toContain('rates.ts')
  expect(text(repository)).toBe(before)
})

it('what is recorded and found no more is told, fails --check, and is taken out by --update', async () => {
  const repository = await withBaseline()
  repository.write({ 'src/rates.ts': calling('eur') })
  expect((await auditOf(repository)).baseline?.gone.map(({ ruleId }) => ruleId)).toContain(timeout)
  expect((await run(repository, 'audit')).stdout).toContain('no longer found')
  const checked = await run(repository, 'baseline', '--check')
  expect([checked.code, checked.stdout]).toEqual([
    1,
    expect.stringContaining(`Recorded, but no longer found:\n  P1 src/rates.ts  ${timeout}`),
  ])
  expect((await run(repository, 'baseline', '--update')).stdout).toContain(' removed')
  expect(entries(repository).filter(({ rule }) => rule === timeout)).toHaveLength(1)
  expect((await run(repository, 'baseline', '--check')).code).toBe(0)
})

it('what could not be examined is not taken out, and gives 3', async () => {
  const repository = await withBaseline()
  repository.write({ 'src/rates.ts': 'export const = {\n' })
  const before = entries(repository).filter(({ path }) => path === 'src/rates.ts')
  expect(before.length).toBeGreaterThan(0)
  const { code, stdout } = await run(repository, 'baseline', '--update')
  expect([code, stdout]).toEqual([3, expect.stringContaining('could not be checked; kept in the baseline')])
  expect(entries(repository)).toEqual(expect.arrayContaining(before))
})

it('a suppressed finding needs no record', async () => {
  const repository = await withBaseline()
  const suppressed = calling('eur', 'usd').replace(
    'export const usd',
    `// ${'readiness-ignore'} ${timeout} -- a sidecar bounds it\nexport const usd`,
  )
  repository.write({ 'src/rates.ts': suppressed })
  await run(repository, 'baseline', '--update')
  expect(entries(repository).filter(({ rule }) => rule === timeout)).toHaveLength(1)
})

it('never writes over a record unless asked, and says what to do', async () => {
  const repository = await withBaseline()
  const before = text(repository)
  repository.write({ 'src/more.ts': calling('gbp') })
  const { code, stderr } = await run(repository, 'baseline')
  expect([code, stderr]).toEqual([2, expect.stringContaining('--update')])
  expect(text(repository)).toBe(before)
  expect((await run(repository, 'baseline', '--update', '--check')).code).toBe(2)
})

it('without a record --check says how to make one, and an audit says nothing of it', async () => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest, 'src/rates.ts': calling('eur') })
  repository.commit()
  const { code, stderr } = await run(repository, 'baseline', '--check')
  expect([code, stderr]).toEqual([2, expect.stringContaining('Run `readiness baseline` to write it')])
  expect(existsSync(join(repository.dir, baselinePath))).toBe(false)
  expect((await run(repository, 'audit')).stdout).not.toContain('Baseline')
})

it.each([
  ['a conflict of a merge', '<<<<<<< HEAD\n{}\n'],
  [
    'a severity that there is not',
    '{\n"version": 1,\n"findings": [{ "path": "a", "rule": "b", "severity": "P9", "fingerprint": "0123456789abcdef" }] }\n',
  ],
  ['another version', '{ "version": 2, "findings": [] }'],
])('a record with %s hides nothing, and is told with its line', async (_, wrong) => {
  const repository = await withBaseline()
  writeFileSync(join(repository.dir, baselinePath), wrong)
  const audit = await auditOf(repository)
  expect(fresh(audit)).toHaveLength(2)
  expect(audit.notes?.join('\n')).toMatch(/The baseline cannot be used, so everything is listed\. \.github\/readiness-baseline\.json:\d+: /)
  expect((await run(repository, 'baseline', '--check')).code).toBe(2)
  expect((await run(repository, 'baseline')).code).toBe(2)
  expect((await run(repository, 'baseline', '--update')).code).toBe(0)
  expect((await run(repository, 'baseline', '--check')).code).toBe(0)
})

it('a review does not read it: a safeguard that a change takes away, and a P0 that it brings, block whatever is recorded', async () => {
  const repository = tempRepository()
  const bounded = calling('eur').replace("example.com')", "example.com', { timeout: 2_000 })")
  repository.write({ 'package.json': manifest, 'src/rates.ts': bounded })
  repository.commit('bounded')
  // The change records its own hazards, and the base recorded the very same ones before they were put right.
  repository.write({ 'src/rates.ts': calling('eur'), 'src/token.ts': secret('h') })
  await run(repository, 'baseline')
  const recorded = text(repository)
  repository.write({ 'src/rates.ts': bounded, 'src/token.ts': null, [baselinePath]: recorded })
  repository.commit('recorded')
  expect(entries(repository).map(({ rule }) => rule)).toEqual(expect.arrayContaining([timeout, 'hardcoded-secret']))
  repository.write({ 'src/rates.ts': calling('eur'), 'src/token.ts': secret('h') })
  const { code, stdout } = await run(repository, 'review', '--base', 'HEAD')
  expect(code).toBe(1)
  expect(stdout).toContain('src/rates.ts:3 (removed line)')
  expect(stdout).toContain('hardcoded-secret')
})

it('a P0 that may be another one is told: only its exact identity counts', async () => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest, 'src/main.ts': 'export {}\n', 'src/token.ts': secret('h') })
  await run(repository, 'baseline')
  const isListed = async (): Promise<boolean> => (await run(repository, 'audit')).stdout.includes('hardcoded-secret')
  expect(await isListed()).toBe(false)
  repository.write({ 'src/token.ts': null, 'src/other.ts': secret('k') })
  expect(await isListed()).toBe(true)
})
