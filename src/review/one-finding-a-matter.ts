import type { Finding } from '#model/review'

/** What two findings have in common that say the same thing in two ways: the place, and the check of the standard. */
const matterOf = ({ check, side, path, startLine }: Finding): string => [check, side, path, startLine].join('\0')

/** The one that is told: of a stable rule before a preview, then the graver one, then the one that comes first by its rule's name. */
const before = (one: Finding, other: Finding): boolean => {
  const rank = (finding: Finding): string => `${finding.stage === 'stable' ? 0 : 1} ${finding.severity} ${finding.ruleId}`
  return rank(one) < rank(other)
}

/** One finding for all that a rule of the summary says of the change: the first place, which names the others. */
const oneRowARule = (findings: readonly Finding[]): readonly Finding[] => {
  const isRow = ({ state, summaryOnly }: Finding): boolean => state === 'new' && summaryOnly
  const rows = Map.groupBy(findings.filter(isRow), ({ ruleId }) => ruleId)
  return findings.flatMap((finding) => {
    const [first, ...others] = (isRow(finding) ? rows.get(finding.ruleId) : undefined) ?? []
    if (!first || others.length === 0) return [finding]
    if (finding !== first) return []
    const places = others.map(({ path, startLine }) => `${path}:${startLine}`)
    const message = `${finding.message} The same applies to ${others.length} more ${others.length === 1 ? 'place' : 'places'}.`
    return [{ ...finding, message, evidence: [...(finding.evidence ?? []), ...places] }]
  })
}

/** States in which a finding of this change takes part in its matter; `existing`, `moved` and `fixed` ones are not this change's to settle. */
const isOfThisChange = ({ state }: Finding): boolean => state === 'new' || state === 'waived' || state === 'suppressed'

/**
 * Leaves one finding of each matter: a removed deadline is also a call without a deadline, and is reported once. Only new findings of different
 * rules are merged; several of one rule on a line are about several things. A matter is settled as a whole: where its most severe finding is
 * waived or suppressed, the others of the matter are not reported in its place. A rule of the summary has one row, however many places it names.
 */
export const oneFindingAMatter = (findings: readonly Finding[]): readonly Finding[] => {
  const leaders = new Map<string, Finding>()
  for (const finding of findings) {
    if (!isOfThisChange(finding)) continue
    const matter = matterOf(finding)
    const known = leaders.get(matter)
    if (!known || before(finding, known)) leaders.set(matter, finding)
  }
  return oneRowARule(findings.filter((finding) => finding.state !== 'new' || leaders.get(matterOf(finding))?.ruleId === finding.ruleId))
}
