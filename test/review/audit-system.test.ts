import { describe, expect, it } from 'vitest'

import type { Audit } from '#model/audit'
import { defaultConfig } from '#model/config'
import { auditRepository } from '#engine/audit-repository'
import { auditToMarkdown } from '#report/formats/audit-to-markdown'
import { auditToTerminal } from '#report/formats/audit-to-terminal'
import { rules } from '#rules/index'

import { changeBetween } from '../rules/example-system.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0', bullmq: '5.0.0' },
})

const audit = (files: Readonly<Record<string, string>>, of = rules): Promise<Audit> => {
  const { change, blobs } = changeBetween({}, { 'package.json': manifest, ...files })
  return auditRepository({ repository: 'acme/orders', tree: change.head, blobs, config: defaultConfig, rules: of })
}

it.each([
  [{}, '0 gaps · '],
  [{ 'src/a.ts': "import axios from 'axios'\nimport 'express'\nexport const a = () => axios.get('https://a.example.com')\n" }, '1 gap · '],
])('counts its checks in words that fit the number', async (sources, counted) => {
  const timeouts = rules.filter(({ id }) => id === 'external-call-without-timeout')
  const result = await audit(sources, timeouts)
  // Of two checks that the rule serves, the finding is a gap of the first.
  expect(auditToTerminal(result, { colour: false, width: 80 })).toContain(`\n${counted}`)
  expect(auditToMarkdown(result)).toContain(`: ${counted}`)
})

describe('what must be tested', () => {
  const call = "import axios from 'axios'\nimport 'express'\nexport const a = () => axios.get('https://a.example.com', { timeout: 2000 })\n"
  const outage =
    "import nock from 'nock'\nimport { test } from 'vitest'\ntest('the provider is down', () => {\n  nock('https://a.example.com').get('/').replyWithError('ECONNREFUSED')\n})\n"
  const statusOf = async (files: Readonly<Record<string, string>>, check: string) =>
    (await audit(files)).checks.find(({ id }) => id === check)

  it('is not evidenced by a safeguard that no test tries, though the check of the safeguard is', async () => {
    expect(await statusOf({ 'src/a.ts': call }, '4.1')).toMatchObject({ status: 'evidenced' })
    expect(await statusOf({ 'src/a.ts': call }, '4.7')).toMatchObject({ evidence: [] })
  })

  it('is evidenced by the test that lets it happen', async () => {
    const result = await statusOf({ 'src/a.ts': call, 'test/a.test.ts': outage }, '4.6')
    expect(result?.status).toBe('evidenced')
    expect(new Set(result?.evidence.map(({ path }) => path))).toEqual(new Set(['test/a.test.ts']))
  })
})

describe('what was accepted', () => {
  const call = "export const a = () => axios.get('https://a.example.com')"
  const file = (...lines: readonly string[]) => ["import axios from 'axios'", "import 'express'", ...lines, ''].join('\n')
  const timeouts = rules.filter(({ id }) => id === 'external-call-without-timeout')
  const waiver = {
    ruleId: 'external-call-without-timeout',
    path: 'src/a.ts',
    reason: 'the provider is exchanged in May',
    approver: 'ada',
    expires: '2027-01-01',
  }
  const auditOf = (text: string, more: Partial<Parameters<typeof auditRepository>[0]> = {}) => {
    const { change, blobs } = changeBetween({}, { 'package.json': manifest, 'src/a.ts': text })
    return auditRepository({ repository: 'acme/orders', tree: change.head, blobs, config: defaultConfig, rules: timeouts, ...more })
  }
  const checkOf = ({ checks }: Audit) => checks.find(({ id }) => id === '4.1')

  it('by a comment is no gap, and is told with its reason', async () => {
    const result = await auditOf(file('// readiness-ignore external-call-without-timeout -- a sidecar', call))
    expect(result.findings).toEqual([
      expect.objectContaining({ state: 'suppressed', blocking: false, evidence: ['suppressed here: a sidecar'] }),
    ])
    expect(checkOf(result)).toMatchObject({ status: 'not-evidenced', gaps: [] })
    expect(checkOf(result)?.note).toContain('1 finding is suppressed or waived')
  })

  it('by a comment without a reason is a gap all the same', async () => {
    const result = await auditOf(file('// readiness-ignore external-call-without-timeout', call))
    expect(checkOf(result)).toMatchObject({ status: 'gap', gaps: [expect.any(String)] })
  })

  it('by a waiver is no gap, and is told with its approver and its end', async () => {
    const result = await auditOf(file(call), { waivers: [waiver] })
    expect(result.findings).toEqual([
      expect.objectContaining({ state: 'waived', evidence: ['waived until 2027-01-01 by ada: the provider is exchanged in May'] }),
    ])
    expect(checkOf(result)?.gaps).toEqual([])
    expect(result.notes).toBeUndefined()
    expect(auditToMarkdown(result)).toContain('### Suppressed and waived')
    expect(auditToTerminal(result, { colour: false, width: 80 })).toContain('Suppressed and waived')
  })

  it('until a day that has passed is a gap again, and the waiver is to be tidied up', async () => {
    const result = await auditOf(file(call), { expiredWaivers: [{ ...waiver, expires: '2026-01-01' }] })
    expect(checkOf(result)?.status).toBe('gap')
    expect(result.notes).toEqual(['The waiver of `external-call-without-timeout` in `src/a.ts` by ada expired on 2026-01-01.'])
    expect(auditToMarkdown(result)).toContain('### Notes')
  })

  it('and is no more is told, unless something was not read', async () => {
    const none = file('export {}')
    expect((await auditOf(none, { waivers: [waiver] })).notes).toEqual([
      'The waiver of `external-call-without-timeout` in `src/a.ts` by ada matches no finding in this repository.',
    ])
    expect((await auditOf('export const = {', { waivers: [waiver] })).notes).toBeUndefined()
  })
})

const statusOf = ({ checks }: Audit, id: string): string | undefined => checks.find((check) => check.id === id)?.status

const server = "import express from 'express'\nconst server = express().listen(3000)\nprocess.once('SIGTERM', () => server.close())\n"

describe('an audit', () => {
  it('tells a gap, and where', async () => {
    const result = await audit({
      'src/a.ts': "import axios from 'axios'\nimport 'express'\nexport const a = () => axios.get('https://a.example.com')\n",
    })
    const check = result.checks.find(({ id }) => id === '4.1')
    expect(check?.status).toBe('gap')
    const [finding] = result.findings.filter(({ fingerprint }) => check?.gaps.includes(fingerprint))
    expect(finding).toMatchObject({ ruleId: 'external-call-without-timeout', path: 'src/a.ts', startLine: 3 })
  })

  it('tells a safeguard, and where', async () => {
    const result = await audit({ 'src/main.ts': server })
    expect(statusOf(result, '8.1')).toBe('evidenced')
    expect(result.checks.find(({ id }) => id === '8.1')?.evidence).toContainEqual(
      expect.objectContaining({ path: 'src/main.ts', startLine: 3 }),
    )
  })

  it('rules out what the repository has not, and nothing that it has', async () => {
    const nothing = await audit({ 'src/a.ts': 'export {}\n' })
    for (const id of ['4.1', '5.4', '7.1', '8.1', '9.2']) expect(statusOf(nothing, id), id).toBe('not-applicable')
    const job = await audit({
      'src/worker.ts':
        "import { Worker } from 'bullmq'\nexport const worker = new Worker('mail', async () => undefined, { connection: { host: 'redis' } })\n",
      'migrations/1.sql': 'ALTER TABLE a ADD COLUMN b text;\n',
    })
    for (const id of ['5.4', '7.1', '8.1']) expect(statusOf(job, id), id).not.toBe('not-applicable')
  })

  it.each([
    ['a file is broken', { 'src/broken.ts': 'export const = {' }],
    ['code is in a language that no rule reads', { 'service/main.rb': "require 'sinatra'\n" }],
  ])('rules nothing out where %s', async (_name, files) => {
    const result = await audit(files)
    expect(result.checks.filter(({ status }) => status === 'not-applicable')).toEqual([])
  })

  it('says of a check that no rule serves that nothing looked', async () => {
    const result = await audit({ 'src/main.ts': server }, [])
    expect(new Set(result.checks.filter(({ status }) => status !== 'not-applicable').map(({ status }) => status))).toEqual(
      new Set(['not-examined']),
    )
  })

  it('tells a rule that failed, and does not count it as having looked', async () => {
    const [first] = rules
    if (!first) throw new Error('there are rules')
    const failing = {
      ...first,
      check: '2.1' as const,
      alsoServes: [],
      judge: (): never => {
        throw new Error('a bug')
      },
    }
    const result = await audit({ 'src/main.ts': server }, [failing])
    expect(result.coverage.rulesNotRun).toEqual([{ ruleId: first.id, reason: 'it failed: a bug' }])
    expect(statusOf(result, '2.1')).toBe('not-examined')
  })
})
