import { expect, it } from 'vitest'

import type { Finding } from '#model/review'
import { mergeFindingsOfOneProblem } from '#review/identity/one-finding-a-matter'

const finding = (ruleId: string, more: Partial<Finding> = {}): Finding =>
  ({
    ruleId,
    check: '4.1',
    stage: 'preview',
    severity: 'P1',
    state: 'new',
    side: 'LEFT',
    path: 'src/a.ts',
    startLine: 3,
    endLine: 3,
    ...more,
  }) as Finding

it.each([
  ['a stable rule before a preview', [finding('a'), finding('b', { stage: 'stable', severity: 'P2' })], ['b']],
  ['the graver one of two', [finding('a', { severity: 'P2' }), finding('b')], ['b']],
  ['the first by name of two alike', [finding('b'), finding('a')], ['a']],
  ['both where the checks differ', [finding('a'), finding('b', { check: '9.1' })], ['a', 'b']],
  ['both where the lines differ', [finding('a'), finding('b', { startLine: 4 })], ['a', 'b']],
  ['both where the sides differ', [finding('a'), finding('b', { side: 'RIGHT' })], ['a', 'b']],
  ['two of one rule on a line', [finding('a'), finding('a', { endLine: 5 })], ['a', 'a']],
  ['what stood there before', [finding('a', { state: 'existing' }), finding('b')], ['a', 'b']],
  ['no twin of a suppressed finding', [finding('a', { state: 'suppressed' }), finding('b')], ['a']],
  ['no P2 twin of a waived P1', [finding('a', { state: 'waived' }), finding('b', { severity: 'P2' })], ['a']],
  ['the P1 whose P2 twin is waived', [finding('a'), finding('b', { state: 'waived', severity: 'P2' })], ['a', 'b']],
  [
    'a stable P2 beside a waived preview of P1',
    [finding('a', { state: 'waived' }), finding('b', { stage: 'stable', severity: 'P2' })],
    ['a', 'b'],
  ],
  ['the other line of a rule that is waived on one', [finding('a', { state: 'waived' }), finding('a', { startLine: 4 })], ['a', 'a']],
] as const)('tells %s', (_name, findings, told) => {
  expect(mergeFindingsOfOneProblem(findings).map(({ ruleId }) => ruleId)).toEqual(told)
})

it('tells what a rule of the summary says of a change in one row that names the other places', () => {
  const row = (path: string, more: Partial<Finding> = {}): Finding =>
    finding('a', { summaryOnly: true, path, message: 'Not evidenced.', ...more })
  const told = mergeFindingsOfOneProblem([
    row('src/a.ts'),
    row('src/b.ts', { startLine: 9 }),
    row('src/c.ts'),
    row('src/old.ts', { state: 'existing' }),
    finding('b', { path: 'src/d.ts' }),
    finding('b', { path: 'src/e.ts' }),
  ])
  expect(told.map(({ path }) => path)).toEqual(['src/a.ts', 'src/old.ts', 'src/d.ts', 'src/e.ts'])
  expect(told[0]).toMatchObject({
    message: 'Not evidenced. The same applies in 2 other places.',
    evidence: ['the same problem found at src/b.ts:9, src/c.ts:3'],
  })
})

it('names the only other place of a row in its message', () => {
  const rows = ['a', 'b'].map((name) =>
    finding('a', { summaryOnly: true, path: `src/${name}.ts`, message: 'Not evidenced.', evidence: ['names of metrics'] }),
  )
  expect(mergeFindingsOfOneProblem(rows)).toMatchObject([
    { message: 'Not evidenced. The same applies at src/b.ts:3.', evidence: ['names of metrics'] },
  ])
})

it('leaves a rule of the summary with one place as it is', () => {
  const alone = finding('a', { summaryOnly: true, message: 'Not evidenced.' })
  expect(mergeFindingsOfOneProblem([alone])).toEqual([alone])
})
