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
  /** Why it falls back to preview, whatever it has earned. */
  readonly falls?: string
}

/** Findings on real code that a rule needs, and how many of the decided ones must be right. */
const enoughLabels = 10
const needed = (rule: Rule): number => (rule.severity === 'P0' || rule.severity === 'P1' ? 0.95 : 0.9)

/** Examples that a rule needs whose hazard is too rare for that. */
const enoughBad = 5
const enoughGood = 8

/** How many of a rule's last findings at first sight decide whether it stays stable. */
const lastRead = 30

/** Wrong findings, in so many repositories, after which a rule without any right one is not believed, whatever was fixed since. */
const enoughWrong = { findings: 5, repositories: 3 }

/**
 * Why a rule falls back to preview. Verdicts at first sight are final, so here a fixed cause does not help; only a part of the rule that
 * is a preview by now does not count. With ten or more of them, the last 30 decide by the same bar as for becoming stable. With fewer, it
 * falls once more are wrong than right.
 */
const fallOf = (rule: Rule, own: readonly Label[]): string | undefined => {
  const count = (list: readonly Label[], verdict: Label['verdict']): number => list.filter((label) => label.verdict === verdict).length
  const last = own.filter(({ firstSight }) => firstSight !== undefined).slice(-lastRead)
  const [right, wrong] = [count(last, 'right'), count(last, 'wrong')]
  if (last.length >= enoughLabels && right / Math.max(1, right + wrong) < needed(rule))
    return `${right} right and ${wrong} wrong of the last ${last.length} at first sight`
  if (last.length < enoughLabels && wrong > right) return `${right} right and ${wrong} wrong at first sight`
  const wrongs = own.filter(({ verdict }) => verdict === 'wrong')
  const isBelieved = count(own, 'right') > 0 || wrongs.length < enoughWrong.findings
  return isBelieved || new Set(wrongs.map(({ repository }) => repository)).size < enoughWrong.repositories
    ? undefined
    : `${wrongs.length} wrong and none right`
}

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
  const falls = fallOf(rule, own)
  return {
    read: own.length,
    right,
    wrong,
    mended,
    debatable,
    earned: byLabels ? 'labels' : byExamples ? 'examples' : 'nothing',
    ...(falls !== undefined && { falls }),
  }
}
