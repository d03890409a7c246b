import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { defaultConfig, type Config } from '#model/config'
import type { Finding, Review } from '#model/review'
import { gapAt, rule, type Rule } from '#model/rule'
import type { Waiver } from '#model/waiver'
import { reviewChange } from '#engine/review-change'
import { conclusionOf } from '#report/publication/conclusion-of'
import { exitCodeOf } from '#report/records/exit-code'

import { changeBetween } from '../rules/example-system.ts'

type Files = Readonly<Record<string, string>>

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})

/** Every call in service is a gap: the rule is the test's own, so that severity, stage and failure can be chosen. */
const everyCall = (different: Partial<Rule> = {}): Rule =>
  rule({
    id: 'every-call',
    check: '4.1',
    severity: 'P1',
    stage: 'stable',
    title: 'A call',
    why: 'It may fail.',
    fix: 'Do not call.',
    languages: [],
    *judge(system) {
      for (const call of system.facts('external-call')) if (call.inService) yield gapAt(call, { message: `\`${call.callee}\` calls.` })
    },
    ...different,
  })

interface Case {
  readonly base?: Files
  readonly head: Files
  readonly rules?: readonly Rule[]
  readonly config?: Partial<Config>
  readonly waivers?: readonly Waiver[]
  readonly expiredWaivers?: readonly Waiver[]
  readonly author?: string
}

const review = ({ base = {}, head, rules = [everyCall()], config = {}, ...people }: Case): Promise<Review> =>
  reviewChange({
    ...changeBetween({ 'package.json': manifest, ...base }, { 'package.json': manifest, ...head }),
    rules,
    config: { ...defaultConfig, ...config },
    ...people,
  })

const calls = (...lines: readonly string[]): string => ["import axios from 'axios'", "import 'express'", ...lines, ''].join('\n')

const get = (name: string): string => `export const ${name} = () => axios.get('https://${name}.example.com')`

const only = ({ findings }: Review): Finding => {
  expect(findings).toHaveLength(1)
  return findings[0] as Finding
}

describe('a suppression', () => {
  const silenced = '// readiness-ignore every-call -- the peer runs in this process'

  it('of a P2 counts, though the change itself adds it', async () => {
    const result = await review({ head: { 'src/a.ts': calls(silenced, get('a')) }, rules: [everyCall({ severity: 'P2' })] })
    expect(only(result)).toMatchObject({
      state: 'suppressed',
      blocking: false,
      evidence: ['suppressed here: the peer runs in this process'],
    })
    expect(result.verdict).toBe('production-ready')
  })

  it.each(['P0', 'P1'] as const)('of a %s does not count when the change itself adds it', async (severity) => {
    const result = await review({ head: { 'src/a.ts': calls(silenced, get('a')) }, rules: [everyCall({ severity })] })
    expect(only(result)).toMatchObject({ state: 'new', blocking: true })
    expect(only(result).evidence?.join()).toContain('this change adds it')
    expect(result.verdict).toBe('not-production-ready')
  })

  it('of a P0 counts when the repository allows new ones', async () => {
    const result = await review({
      head: { 'src/a.ts': calls(silenced, get('a')) },
      rules: [everyCall({ severity: 'P0' })],
      config: { allowNewSuppressions: true },
    })
    expect(only(result).state).toBe('suppressed')
  })

  it('of a P0 counts when it stood there before', async () => {
    const result = await review({
      base: { 'src/a.ts': calls(silenced, 'export const a = () => undefined') },
      head: { 'src/a.ts': calls(silenced, get('a')) },
      rules: [everyCall({ severity: 'P0' })],
    })
    expect(only(result).state).toBe('suppressed')
  })

  it('without a reason does not count, and the finding says so', async () => {
    const result = await review({
      head: { 'src/a.ts': calls('// readiness-ignore every-call', get('a')) },
      rules: [everyCall({ severity: 'P2' })],
    })
    expect(only(result)).toMatchObject({ state: 'new' })
    expect(only(result).evidence?.join()).toContain('has no reason')
  })

  it('of another rule does not count', async () => {
    const other = everyCall({ id: 'another-rule', judge: () => [] })
    const result = await review({
      head: { 'src/a.ts': calls('// readiness-ignore another-rule -- why not', get('a')) },
      rules: [everyCall({ severity: 'P2' }), other],
    })
    expect(result.findings).toEqual([
      expect.objectContaining({ ruleId: 'every-call', state: 'new' }),
      expect.objectContaining({ ruleId: 'unused-suppression', state: 'new' }),
    ])
  })

  it('of a rule that there is not is told, and blocks nothing', async () => {
    const result = await review({ head: { 'src/a.ts': calls('// readiness-ignore evry-call -- mistyped', 'export {}') } })
    expect(only(result)).toMatchObject({ ruleId: 'unknown-suppression', severity: 'P3', blocking: false, startLine: 3 })
    expect(result.verdict).toBe('production-ready')
  })

  it('of an older finding is no comment without effect', async () => {
    const before = { 'src/a.ts': calls(get('a')) }
    const result = await review({ base: before, head: { 'src/a.ts': calls(silenced, get('a')) } })
    expect(result.findings.map(({ state }) => state)).toEqual(['existing'])
  })

  it('that the change adds where nothing is found is told', async () => {
    const result = await review({ head: { 'src/a.ts': calls(silenced, 'export const a = 1') } })
    expect(only(result)).toMatchObject({ ruleId: 'unused-suppression', severity: 'P3', blocking: false, startLine: 3 })
    expect(result.verdict).toBe('production-ready')
  })

  it('that is left behind when its finding is put right is told', async () => {
    const result = await review({
      base: { 'src/a.ts': calls(silenced, get('a')) },
      head: { 'src/a.ts': calls(silenced, 'export const a = 1') },
    })
    expect(result.findings.map(({ ruleId, state }) => [ruleId, state])).toEqual([
      ['every-call', 'fixed'],
      ['unused-suppression', 'new'],
    ])
  })

  it.each([
    ['that silenced nothing before either', { 'src/a.ts': calls(silenced, 'export const a = 0') }, 'src/a.ts', [everyCall()]],
    ['in a test, which may show how to suppress', {}, 'test/a.test.ts', [everyCall()]],
    [
      'of a rule that could not be asked',
      {},
      'src/a.ts',
      [
        everyCall({
          stage: 'preview',
          judge: () => {
            throw new Error('broken')
          },
        }),
      ],
    ],
  ])('%s is not told', async (_what, base, path, rules) => {
    const result = await review({ base, head: { [path]: calls(silenced, 'export const a = 1') }, rules })
    expect(result.findings).toEqual([])
  })

  it('two lines above does not count', async () => {
    const result = await review({ head: { 'src/a.ts': calls(silenced, '', get('a')) }, rules: [everyCall({ severity: 'P2' })] })
    expect(result.findings.map(({ ruleId, state }) => [ruleId, state])).toEqual([
      ['every-call', 'new'],
      ['unused-suppression', 'new'],
    ])
  })
})

describe('a waiver that does not count says why on the finding', () => {
  const head = { 'src/a.ts': calls(get('a')) }
  const waiver = {
    ruleId: 'every-call',
    path: 'src/a.ts',
    reason: 'the provider is exchanged in May',
    approver: '@Ada',
    expires: '2027-01-01',
  }

  it('of the pull request that its approver opened', async () => {
    const result = await review({ head, waivers: [waiver], author: 'ada' })
    expect(only(result)).toMatchObject({
      state: 'new',
      blocking: true,
      evidence: ['the waiver for this finding is ignored: its approver, @Ada, opened this pull request'],
    })
  })

  it('but does on those of others', async () => {
    expect(only(await review({ head, waivers: [waiver], author: 'grace' })).state).toBe('waived')
  })

  it('whoever else approved it besides', async () => {
    const result = await review({ head, waivers: [waiver, { ...waiver, approver: 'grace' }], author: 'ada' })
    expect(only(result)).toMatchObject({ state: 'waived', evidence: [expect.stringContaining('by grace') as string] })
  })

  it('when it has ended', async () => {
    const result = await review({ head, expiredWaivers: [{ ...waiver, expires: '2026-01-01' }] })
    expect(only(result)).toMatchObject({ state: 'new', blocking: true, evidence: ['the waiver by @Ada expired on 2026-01-01'] })
  })
})

describe('the deployables of a monorepo', () => {
  const head = { 'services/a/src/a.ts': calls(get('a')), 'services/b/src/b.ts': 'export const b = 1', 'README.md': '# Shop' }
  const service = (name: string) =>
    JSON.stringify({ name, private: true, scripts: { start: 'node src/main.js' }, dependencies: { axios: '1.7.0', express: '5.0.0' } })
  const base = { 'services/a/package.json': service('a'), 'services/b/package.json': service('b') }
  const units = { a: ['services/a/**'], b: ['services/b/**'], c: ['services/c/**'] }

  it('each get a verdict, as configured, and the whole is as bad as the worst', async () => {
    const owners = { 'services/a/**': '@acme/a' }
    const result = await review({ base, head: { ...base, ...head }, config: { units, owners } })
    expect(result.verdict).toBe('not-production-ready')
    expect(result.units).toEqual([
      { name: 'a', owner: '@acme/a', verdict: 'not-production-ready', files: 1, findings: 1 },
      { name: 'b', verdict: 'production-ready', files: 1, findings: 0 },
      { verdict: 'production-ready', files: 1, findings: 0 },
    ])
  })

  it('are told from manifests where there are two or more', async () => {
    const result = await review({ base, head: { ...base, ...head } })
    expect(result.units?.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['a', 'not-production-ready'],
      ['b', 'production-ready'],
      ['orders', 'production-ready'],
    ])
  })

  it('share what lies in several of them', async () => {
    const config = { units: { a: ['services/a/**', 'libs/**'], b: ['services/b/**', 'libs/**'] } }
    const result = await review({ base, head: { ...base, 'libs/call.ts': calls(get('a')) }, config })
    expect(result.units?.map(({ name, findings }) => [name, findings])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('are not examined where a file of theirs could not be', async () => {
    const broken = { 'services/b/src/b.ts': 'export const = {' }
    const result = await review({ base, head: { ...base, ...broken, 'services/a/src/a.ts': 'export {}' }, config: { units } })
    expect(result.verdict).toBe('not-fully-examined')
    expect(result.units?.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['a', 'production-ready'],
      ['b', 'not-fully-examined'],
    ])
  })

  it('are not told of where the repository is one', async () => {
    expect((await review({ head: { 'src/a.ts': calls(get('a')) } })).units).toBeUndefined()
  })
})

describe('a waiver', () => {
  const waiver = { reason: 'the provider is exchanged in May', approver: 'ada', expires: '2027-01-01' }

  it('names a finding by its fingerprint', async () => {
    const head = { 'src/a.ts': calls(get('a')) }
    const { fingerprint } = only(await review({ head }))
    const result = await review({ head, waivers: [{ ...waiver, fingerprint }] })
    expect(only(result)).toMatchObject({ state: 'waived', blocking: false })
    expect(only(result).evidence?.join()).toBe('waived until 2027-01-01 by ada: the provider is exchanged in May')
    expect(result.verdict).toBe('production-ready')
  })

  it('names all of a rule in a file, and nothing elsewhere', async () => {
    const head = { 'src/a.ts': calls(get('a'), get('b')), 'src/c.ts': calls(get('c')) }
    const result = await review({ head, waivers: [{ ...waiver, ruleId: 'every-call', path: 'src/a.ts' }] })
    expect(result.findings.map(({ path, state }) => `${path} ${state}`).sort()).toEqual([
      'src/a.ts waived',
      'src/a.ts waived',
      'src/c.ts new',
    ])
  })

  it('of an old finding does not cover a new one that is put before it and is just like it', async () => {
    const twice = (...lines: readonly string[]): string => calls('export const a = async () => {', ...lines, '}')
    const one = twice("  await axios.get('https://a.example.com')")
    const base = { 'src/a.ts': one }
    const { fingerprint } = only(await review({ base: { 'src/a.ts': calls() }, head: base }))
    const result = await review({
      base,
      head: { 'src/a.ts': twice("  await axios.get('https://b.example.com')", "  await axios.get('https://a.example.com')") },
      waivers: [{ ...waiver, fingerprint }],
    })
    expect(result.findings.map(({ startLine, state }) => `${startLine} ${state}`)).toEqual(['4 new', '5 existing'])
    expect(new Set(result.findings.map((finding) => finding.fingerprint)).size).toBe(2)
  })
})

describe('fingerprints', () => {
  it('do not change when lines are put in above, and none is given twice', async () => {
    const line = fc.constantFrom('', '// a comment', 'const x = 1', 'export const f = () => 2', "export type T = 'axios.get'")
    const body = [
      get('a'),
      'export const b = async () => {',
      "  await axios.get('https://b.example.com')",
      "  await axios.get('https://b.example.com')",
      '}',
    ]
    const before = await review({ base: { 'src/a.ts': '' }, head: { 'src/a.ts': calls(...body) } })
    const ids = before.findings.map(({ fingerprint }) => fingerprint)
    expect(new Set(ids).size).toBe(3)
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.nat(body.length), async (lines, at) => {
        // Between statements of the module only: inside `b` a line of these would be another text, not a shift.
        const position = at <= 1 ? at : 0
        const head = {
          'src/a.ts': calls(...body.slice(0, position), ...lines.filter((one) => !one.startsWith('const x')), ...body.slice(position)),
        }
        const asNew = await review({ base: { 'src/a.ts': '' }, head })
        expect(asNew.findings.map(({ fingerprint }) => fingerprint)).toEqual(ids)
        const asOld = await review({ base: { 'src/a.ts': calls(...body) }, head })
        expect(asOld.findings.map(({ fingerprint, state }) => `${fingerprint} ${state}`)).toEqual(ids.map((id) => `${id} existing`))
      }),
      { numRuns: 40 },
    )
  })

  it('are the same whatever the file was called at the base', async () => {
    const head = { 'src/a.ts': calls(get('a')) }
    const asNew = await review({ base: { 'src/a.ts': '' }, head })
    const { change, blobs } = changeBetween(
      { 'package.json': manifest, 'src/a.ts': '' },
      { 'package.json': manifest, 'src/renamed.ts': calls(get('a')) },
      { 'src/renamed.ts': 'src/a.ts' },
    )
    const renamed = await reviewChange({ change, blobs, rules: [everyCall()], config: defaultConfig })
    expect(only(renamed).fingerprint).toBe(only(asNew).fingerprint)
    expect(only(renamed).path).toBe('src/renamed.ts')
  })
})

describe('a rule that fails', () => {
  const fail = (): never => {
    throw new Error('no such key')
  }
  const onBase = everyCall({
    judge: (system) => (system.files.size > 1 ? [] : fail()),
  })

  it.each([
    ['on the head', everyCall({ judge: fail })],
    ['on the base alone', onBase],
  ])('%s is told, and the change is not fully examined', async (_name, failing) => {
    const other = everyCall({ id: 'another-rule', severity: 'P2' })
    const result = await review({ head: { 'src/a.ts': calls(get('a')) }, rules: [failing, other] })
    expect(result.verdict).toBe('not-fully-examined')
    expect(result.coverage.rulesNotRun).toEqual([{ ruleId: 'every-call', reason: 'it failed: no such key' }])
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['another-rule'])
    expect(result.checks.find(({ id }) => id === '4.1')?.status).toBe('gap')
  })

  it('gates nothing while it is a preview', async () => {
    const result = await review({ head: { 'src/a.ts': calls(get('a')) }, rules: [everyCall({ stage: 'preview', judge: fail })] })
    expect(result.verdict).toBe('production-ready')
    expect(result.coverage.rulesNotRun).toHaveLength(1)
  })
})

describe('a rule about absence', () => {
  const absent = everyCall({ mustHaveRead: (path) => /\.(sql|ts|py)$/.test(path) })
  const broken = 'export const = ('
  const manifest = (name: string, ...dependencies: string[]): string =>
    JSON.stringify({ name, private: true, dependencies: Object.fromEntries(dependencies.map((one) => [one, '*'])) })

  it('reports nothing where a file that it must read could not be read, and the coverage says so', async () => {
    const schema = { 'db/old.sql': 'CREATE TABLE (' }
    const result = await review({ base: schema, head: { ...schema, 'src/a.ts': calls(get('a')) }, rules: [absent] })
    expect(result.findings).toEqual([])
    expect(result.coverage.rulesNotRun[0]?.reason).toContain('db/old.sql')
    expect(result.verdict).toBe('production-ready')
  })

  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['in the same unit', { 'api/package.json': manifest('api'), 'api/src/old.ts': broken }, false],
    [
      'in a unit that this one uses',
      { 'api/package.json': manifest('api', 'db'), 'db/package.json': manifest('db'), 'db/src/old.ts': broken },
      false,
    ],
    [
      'in a unit that has nothing to do with this one',
      { 'api/package.json': manifest('api'), 'web/package.json': manifest('web'), 'web/src/old.ts': broken },
      true,
    ],
    ['in another language', { 'api/package.json': manifest('api'), 'api/src/old.py': 'def (' }, true],
  ])('judges a unit by whether what could not be read is its own: %s', async (_, base, isReported) => {
    const result = await review({ base, head: { ...base, 'api/src/a.ts': calls(get('a')) }, rules: [absent] })
    expect(result.findings.map(({ path }) => path)).toEqual(isReported ? ['api/src/a.ts'] : [])
    expect(result.coverage.rulesNotRun).toHaveLength(isReported ? 0 : 1)
  })
})

describe('configuration', () => {
  it('turns a rule off', async () => {
    const result = await review({ head: { 'src/a.ts': calls(get('a')) }, config: { rules: { 'every-call': { severity: 'off' } } } })
    expect(result.findings).toEqual([])
  })

  it('sets a severity, and what blocks', async () => {
    const head = { 'src/a.ts': calls(get('a')) }
    const lowered = await review({ head, config: { rules: { 'every-call': { severity: 'P3' } } } })
    expect(only(lowered)).toMatchObject({ severity: 'P3', blocking: false })
    const strict = await review({ head, config: { rules: { 'every-call': { severity: 'P3' } }, block: 'P3' } })
    expect(strict.verdict).toBe('not-production-ready')
  })

  it('says what a path is', async () => {
    const head = { 'tools/scripts/a.ts': calls(get('a')), 'src/b.ts': calls(get('b')) }
    const paths = { service: ['tools/**'], frontend: [], scripts: [], tests: ['src/**'] }
    expect((await review({ head, config: { paths } })).findings.map(({ path }) => path)).toEqual(['tools/scripts/a.ts'])
  })

  it('leaves paths out, and the coverage says so', async () => {
    const result = await review({ head: { 'src/a.ts': calls(get('a')) }, config: { ignore: ['src/**'] } })
    expect(result.findings).toEqual([])
    expect(result.coverage.notReviewed).toEqual([{ path: 'src/a.ts', reason: 'ignored by configuration' }])
  })
})

describe('the decision table gives the verdict, the conclusion of the check and the exit code of the command', () => {
  const head = { 'src/a.ts': calls(get('a')) }
  const broken = { 'src/broken.ts': 'export const = {' }
  const P2 = [everyCall({ severity: 'P2' })]
  const P3 = [everyCall({ severity: 'P3' })]
  const crash = everyCall({
    id: 'crashes',
    judge: () => {
      throw new Error('a bug')
    },
  })
  const rows: readonly (readonly [string, Case, string, string, number])[] = [
    ['a new P0', { head, rules: [everyCall({ severity: 'P0' })] }, 'not-production-ready', 'failure', 1],
    ['a new P1', { head }, 'not-production-ready', 'failure', 1],
    ['a new P1 and a file that is broken', { head: { ...head, ...broken } }, 'not-production-ready', 'failure', 1],
    ['a new P1 and a rule that failed', { head, rules: [everyCall(), crash] }, 'not-production-ready', 'failure', 1],
    ['a changed file that is broken', { head: broken }, 'not-fully-examined', 'action_required', 3],
    ['a changed file that is broken, and a P2', { head: { ...head, ...broken }, rules: P2 }, 'not-fully-examined', 'action_required', 3],
    ['a stable rule that failed', { head, rules: [crash] }, 'not-fully-examined', 'action_required', 3],
    ['a broken test', { head: { 'src/a.test.ts': 'export const = {' } }, 'production-ready', 'success', 0],
    ['a broken file that nobody touches', { base: broken, head: { ...broken, 'src/b.ts': 'export {}' } }, 'production-ready', 'success', 0],
    ['a broken file that goes', { base: broken, head: {} }, 'production-ready', 'success', 0],
    ['a new P2', { head, rules: P2 }, 'production-ready-with-fixes', 'neutral', 0],
    ['a new P3 with a place', { head, rules: P3 }, 'production-ready-with-fixes', 'neutral', 0],
    [
      'a new P3 for the summary alone',
      { head, rules: [everyCall({ severity: 'P3', summaryOnly: true })] },
      'production-ready-with-fixes',
      'neutral',
      0,
    ],
    ['a preview of a P0', { head, rules: [everyCall({ severity: 'P0', stage: 'preview' })] }, 'production-ready', 'success', 0],
    [
      'a P1 that was there before',
      { base: head, head: { 'src/a.ts': `// moved down\n${head['src/a.ts']}` } },
      'production-ready',
      'success',
      0,
    ],
    ['a P1 that is mended', { base: head, head: { 'src/a.ts': calls() } }, 'production-ready', 'success', 0],
    ['nothing', { head: {} }, 'production-ready', 'success', 0],
  ]
  it.each(rows)('%s', async (_name, input, verdict, conclusion, exit) => {
    const result = await review(input)
    expect({
      verdict: result.verdict,
      conclusion: conclusionOf(result.verdict, defaultConfig, false),
      exit: exitCodeOf(result),
    }).toEqual({ verdict, conclusion, exit })
  })

  it('a listing that was cut', async () => {
    const { change, blobs } = changeBetween({}, { 'a.md': '# A\n' })
    const result = await reviewChange({
      change: { ...change, truncated: 'GitHub lists 3,000 files' },
      blobs,
      rules: [],
      config: defaultConfig,
    })
    expect([result.verdict, conclusionOf(result.verdict, defaultConfig, false), exitCodeOf(result)]).toEqual([
      'not-fully-examined',
      'action_required',
      3,
    ])
  })
})
