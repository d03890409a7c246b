import type { ExplainedRule, Rule } from '#model/rule'
import type { Label } from './labels.ts'

/** What the labels of a rule say, and by what it may be stable. */
export interface Standing {
  readonly read: number
  readonly right: number
  readonly wrong: number
  /** Of the wrong ones, those whose cause was mended: today's rule does not give them. */
  readonly mended: number
  readonly debatable: number
  readonly earned: 'labels' | 'examples' | 'nothing'
}

/** Findings on real code that a rule needs, and how many of the decided ones must be right. */
const enoughLabels = 10
const needed = (rule: Rule): number => (rule.severity === 'P0' || rule.severity === 'P1' ? 0.95 : 0.9)

/** Examples that a rule needs whose hazard is too rare for that. */
const enoughBad = 5
const enoughGood = 8

/**
 * Where a rule stands by the definition of `stable`: ten findings that were read, 90 % of them right (95 % for P0 and P1); where the hazard
 * is too rare for ten, at least five bad and eight good examples in one language and no wrong finding anywhere. A wrong finding
 * whose cause was fixed does not count against today's rule: it is listed, and counts neither way. The same holds for findings of a part of the
 * rule that is now a preview.
 */
export const standing = (rule: ExplainedRule, labels: readonly Label[]): Standing => {
  const own = labels.filter((label) => label.rule === rule.id && !label.demoted)
  const count = (verdict: Label['verdict']): number => own.filter((label) => label.verdict === verdict).length
  const [right, wrong, debatable] = [count('right'), count('wrong'), count('debatable')]
  const mended = own.filter((label) => label.mended).length
  const stands = wrong - mended
  const byLabels = own.length - mended >= enoughLabels && right / Math.max(1, right + stands) >= needed(rule)
  const byExamples =
    own.length - mended < enoughLabels &&
    stands === 0 &&
    Object.values(rule.examples).some(({ bad, good }) => bad.length >= enoughBad && good.length >= enoughGood)
  return { read: own.length, right, wrong, mended, debatable, earned: byLabels ? 'labels' : byExamples ? 'examples' : 'nothing' }
}
