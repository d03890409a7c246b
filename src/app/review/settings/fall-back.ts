import type { Config } from '#model/config'
import type { Rule } from '#model/rule'
import type { RuleTally } from '#model/stored/rule-outcome'

export interface FallenBack {
  readonly rules: readonly Rule[]
  /** One sentence for each rule that is reported only in the summary. */
  readonly notes: readonly string[]
}

/**
 * Demotes rules to preview in this installation if users call too many of their findings not applicable: such a rule appears only in the
 * summary and does not affect the verdict.
 */
export const fallBack = (
  rules: readonly Rule[],
  tallies: readonly RuleTally[],
  { notApplicable: limit }: Pick<Config, 'notApplicable'>,
): FallenBack => {
  const over = new Map(
    tallies
      .filter(({ shown, notApplicable }) => limit.fallback && shown >= limit.shown && notApplicable * 100 > shown * limit.percent)
      .map((tally) => [tally.ruleId, tally]),
  )
  const fallen = rules.filter(({ id, stage }) => stage === 'stable' && over.has(id))
  return {
    rules: fallen.length === 0 ? rules : rules.map((rule) => (fallen.includes(rule) ? { ...rule, stage: 'preview' as const } : rule)),
    notes: fallen.map(({ id }) => {
      const { shown = 0, notApplicable = 0 } = over.get(id) ?? {}
      return `\`${id}\` is reported only in the summary. Of its findings that this installation showed in the past six months (${shown}), ${notApplicable} were marked as not applicable, which exceeds the limit (\`notApplicable\` in the configuration).`
    }),
  }
}
