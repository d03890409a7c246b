import { expect, it } from 'vitest'

import type { Finding } from '#model/review'
import { oneFindingAMatter } from '#review/one-finding-a-matter'

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
  ['what is suppressed', [finding('a', { state: 'suppressed' }), finding('b')], ['a', 'b']],
] as const)('tells %s', (_name, findings, told) => {
  expect(oneFindingAMatter(findings).map(({ ruleId }) => ruleId)).toEqual(told)
})
