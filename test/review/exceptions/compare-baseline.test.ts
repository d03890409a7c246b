import { describe, expect, it } from 'vitest'

import type { BaselineEntry } from '#model/stored/baseline'
import type { Finding } from '#model/review'
import { compareBaseline, entryOf } from '#review/exceptions/compare-baseline'

import { aCoverage, aFinding } from '../../support/a-review.ts'

const found = (fingerprint: string, different: Partial<Finding> = {}): Finding =>
  aFinding({ state: 'existing', fingerprint, construct: '11111111.22222222', ...different })
const recorded = (fingerprint: string, different: Partial<Finding> = {}): BaselineEntry => entryOf(found(fingerprint, different))
const compare = (entries: readonly BaselineEntry[], findings: readonly Finding[], coverage = aCoverage()) => {
  const result = compareBaseline(entries, findings, coverage)
  return {
    ...result,
    gone: result.gone.map(({ fingerprint }) => fingerprint),
    unknown: result.unknown.map(({ fingerprint }) => fingerprint),
  }
}

describe('identity', () => {
  it.each<[string, BaselineEntry[], Finding[], string[], string[]]>([
    ['the same', [recorded('a')], [found('a')], ['a'], []],
    ['another rule', [recorded('a')], [found('b', { ruleId: 'deadline-removed' })], [], ['a']],
    ['another file', [recorded('a')], [found('b', { path: 'src/moved.ts' })], ['b'], []],
    ['another function', [recorded('a')], [found('b', { construct: '11111111.33333333' })], ['b'], []],
    ['another subject', [recorded('a')], [found('b', { construct: '44444444.22222222' })], [], ['a']],
    ['one of two alike moved', [recorded('a'), recorded('b')], [found('a'), found('c', { path: 'src/moved.ts' })], ['a', 'c'], []],
    [
      'alike ones in two other files: which moved is not known',
      [recorded('a')],
      [found('b', { path: 'src/one.ts' }), found('c', { path: 'src/two.ts' })],
      [],
      ['a'],
    ],
    ['more than are recorded', [recorded('a')], [found('b', { path: 'x.ts' }), found('c', { path: 'x.ts' })], ['b'], []],
    ['fewer than are recorded', [recorded('a'), recorded('b')], [found('c', { path: 'x.ts' })], ['c'], ['b']],
    ['a P0 in another file', [recorded('a', { severity: 'P0' })], [found('b', { severity: 'P0', path: 'x.ts' })], [], ['a']],
    ['a P0 where a P1 was', [recorded('a')], [found('b', { severity: 'P0', path: 'x.ts' })], [], ['a']],
    ['worse than it was', [recorded('a', { severity: 'P2' })], [found('a', { severity: 'P1' })], [], []],
    ['less bad than it was', [recorded('a', { severity: 'P1' })], [found('a', { severity: 'P2' })], ['a'], []],
    ['suppressed', [recorded('a')], [found('a', { state: 'suppressed' })], [], ['a']],
    ['waived', [recorded('a')], [found('a', { state: 'waived' })], [], ['a']],
  ])('%s', (_, entries, findings, known, gone) => {
    expect(compare(entries, findings)).toEqual({ recorded: known, gone, unknown: [] })
  })

  it('does not hang on the order of the record', () => {
    const entries = [recorded('a'), recorded('b'), recorded('c', { path: 'src/other.ts' })]
    const findings = [found('b'), found('a'), found('c', { path: 'src/other.ts' }), found('d')]
    expect(compare([...entries].reverse(), findings)).toEqual(compare(entries, findings))
  })
})

it.each([
  ['its rule did not run', aCoverage({ rulesNotRun: [{ ruleId: aFinding().ruleId, reason: 'it failed' }] })],
  ['its file was not examined', aCoverage({ notExamined: [{ path: aFinding().path, reason: 'too large' }] })],
  ['the listing was cut', aCoverage({ truncated: 'too many files' })],
])('what is not found is not known to be gone when %s', (_, coverage) => {
  expect(compare([recorded('a')], [], coverage)).toEqual({ recorded: [], gone: [], unknown: ['a'] })
  expect(compare([recorded('a')], [found('a')], coverage)).toEqual({ recorded: ['a'], gone: [], unknown: [] })
})

describe('a rule that a later version grades higher', () => {
  const ruleId = 'deadline-removed'
  const recordedWith = (was: Finding['severity'], is: Finding['severity']): readonly string[] =>
    compareBaseline([recorded('a', { ruleId, severity: was })], [found('a', { ruleId, severity: is })], aCoverage(), [
      { id: ruleId, severity: 'P1', raisedFrom: 'P2' },
    ]).recorded

  it('keeps the records of the grade that earlier versions gave', () => {
    expect(recordedWith('P2', 'P1')).toEqual(['a'])
  })

  it('keeps the records of each grade between the lowest and the highest', () => {
    const held = (was: Finding['severity']): readonly string[] =>
      compareBaseline([recorded('a', { ruleId, severity: was })], [found('a', { ruleId, severity: 'P0' })], aCoverage(), [
        { id: ruleId, severity: 'P1', raisedFrom: 'P2', raisedTo: 'P0' },
      ]).recorded
    expect(held('P1')).toEqual(['a'])
    expect(held('P2')).toEqual(['a'])
    expect(held('P3')).toEqual([])
  })

  it('keeps no record of a lower grade, and none of a finding that is graver than the rule', () => {
    expect(recordedWith('P3', 'P1')).toEqual([])
    expect(recordedWith('P2', 'P0')).toEqual([])
  })
})
