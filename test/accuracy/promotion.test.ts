import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { withExamples } from '#engine/rule-examples'
import type { ExplainedRule, Rule } from '#model/rule'
import { rules } from '#rules/index'

import { labelKey, parseLabels, type Label } from '../../scripts/accuracy/labels.ts'
import { standing } from '../../scripts/accuracy/standing.ts'

const labels = parseLabels(readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8'))

it('each rule that is stable has earned it', () => {
  const unearned = rules.map(withExamples).filter((rule) => {
    const { earned, falls } = standing(rule, labels)
    return rule.stage === 'stable' && (earned === 'nothing' || falls !== undefined)
  })
  expect(unearned.map((rule) => ({ rule: rule.id, ...standing(rule, labels) }))).toEqual([])
})

it('a finding is labelled once, and its rule exists', () => {
  const keys = labels.map(labelKey)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  const known = new Set(rules.map((rule) => rule.id))
  expect(labels.filter((label) => !known.has(label.rule)).map((label) => label.rule)).toEqual([])
})

const ruleOf = (severity: Rule['severity'], bad: number, good: number): ExplainedRule =>
  ({
    id: 'r',
    severity,
    examples: { typescript: { bad: Array<string>(bad).fill(''), good: Array<string>(good).fill('') } },
  }) as unknown as ExplainedRule

const labelled = (right: number, wrong: number, debatable = 0): Label[] =>
  (['right', 'wrong', 'debatable'] as const).flatMap((verdict, at) =>
    Array.from({ length: [right, wrong, debatable][at] ?? 0 }, (_, line) => ({
      repository: 'a/b',
      commit: 'abcdef0',
      rule: 'r',
      path: 'p',
      line: line + 1,
      verdict,
      note: 'n',
    })),
  )

it.each([
  ['P1', 3, 3, labelled(20, 1), 'labels'],
  ['P1', 3, 3, labelled(19, 2), 'nothing'],
  ['P2', 3, 3, labelled(9, 1), 'labels'],
  ['P2', 3, 3, labelled(8, 2), 'nothing'],
  ['P2', 3, 3, labelled(9, 0), 'nothing'],
  ['P2', 5, 8, labelled(2, 0), 'examples'],
  ['P2', 5, 8, labelled(2, 1), 'nothing'],
  ['P2', 5, 7, labelled(2, 0), 'nothing'],
  ['P2', 5, 8, labelled(0, 10), 'nothing'],
  ['P1', 3, 3, labelled(20, 9).map((label) => (label.verdict === 'wrong' ? { ...label, mended: true as const } : label)), 'labels'],
  ['P2', 5, 8, labelled(1, 9).map((label) => (label.verdict === 'wrong' ? { ...label, mended: true as const } : label)), 'examples'],
] as const)('a %s rule with %i bad and %i good examples and these labels stands by %5$s', (severity, bad, good, own, earned) => {
  expect(standing(ruleOf(severity, bad, good), own).earned).toBe(earned)
})

const seenFirst = (own: readonly Label[], more: Partial<Label> = {}): Label[] =>
  own.map((label) => ({ ...label, ...more, firstSight: { stage: 'stable', severity: 'P2', inline: true, blocking: false } }))

it.each([
  ['nine in ten of the last 30 are right', seenFirst(labelled(27, 3)), undefined],
  ['one more is wrong', seenFirst(labelled(26, 4)), '26 right and 4 wrong of the last 30 at first sight'],
  ['only earlier ones were wrong', [...seenFirst(labelled(0, 9)), ...seenFirst(labelled(30, 0))], undefined],
  ['one was read, and is wrong', seenFirst(labelled(0, 1)), '0 right and 1 wrong at first sight'],
  ['as many are right as wrong', seenFirst(labelled(1, 1)), undefined],
  ['the part that was wrong is a preview', seenFirst(labelled(0, 4), { demoted: true }), undefined],
  [
    'none was ever right, though the causes were fixed',
    ['a/b', 'a/c', 'a/d'].flatMap((repository) => labelled(0, 2).map((label) => ({ ...label, repository, mended: true as const }))),
    '6 wrong and none right',
  ],
  ['none was right in a single repository', labelled(0, 9).map((label) => ({ ...label, mended: true as const })), undefined],
] as const)('a rule stays or falls if %s', (_what, own, falls) => {
  expect(standing(ruleOf('P2', 5, 8), own).falls).toBe(falls)
})
