import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { withExamples } from '#engine/rule-examples'
import type { ExplainedRule, Rule } from '#model/rule'
import { rules } from '#rules/index'

import { labelKey, parseLabels, type Label } from '../../scripts/accuracy/labels.ts'
import { standing } from '../../scripts/accuracy/standing.ts'

const labels = parseLabels(readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8'))

it('each rule that is stable has earned it', () => {
  const unearned = rules.map(withExamples).filter((rule) => rule.stage === 'stable' && standing(rule, labels).earned === 'nothing')
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
