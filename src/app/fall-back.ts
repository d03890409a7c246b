import type { Config } from '#model/config'
import type { Rule } from '#model/rule'
import type { RuleTally } from '#model/rule-outcome'

export interface FallenBack {
  readonly rules: readonly Rule[]
  /** One sentence for each rule that is told in the summary alone. */
  readonly notes: readonly string[]
}

/** The rules as they count in this installation: one of which people say too often that it does not apply speaks in the summary, and has no say in the verdict. */
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
      return `\`${id}\` is told in the summary only: of its ${shown} findings that this installation showed in half a year, ${notApplicable} were called not applicable (\`notApplicable\` in the configuration).`
    }),
  }
}
