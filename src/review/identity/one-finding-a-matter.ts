import type { Finding } from '#model/review'

/** Key shared by findings that report the same problem in two ways: the place, and the check of the standard. */
const matterOf = ({ check, side, path, startLine }: Finding): string => [check, side, path, startLine].join('\0')

/** Orders findings of one problem: stable rules before previews, then by severity, then by rule id. The first one is reported. */
const before = (one: Finding, other: Finding): boolean => {
  const rank = (finding: Finding): string => `${finding.stage === 'stable' ? 0 : 1} ${finding.severity} ${finding.ruleId}`
  return rank(one) < rank(other)
}

/** Merges the findings of a summary-only rule into one, at the first place. The message names one other place; the evidence lists several. */
const oneRowARule = (findings: readonly Finding[]): readonly Finding[] => {
  const isRow = ({ state, summaryOnly }: Finding): boolean => state === 'new' && summaryOnly
  const rows = Map.groupBy(findings.filter(isRow), ({ ruleId }) => ruleId)
  return findings.flatMap((finding) => {
    const [first, ...others] = (isRow(finding) ? rows.get(finding.ruleId) : undefined) ?? []
    if (!first || others.length === 0) return [finding]
    if (finding !== first) return []
    const places = others.map(({ path, startLine }) => `${path}:${startLine}`)
    if (places.length === 1) return [{ ...finding, message: `${finding.message} The same applies at ${places.join('')}.` }]
    const message = `${finding.message} The same applies in ${places.length} other places.`
    return [{ ...finding, message, evidence: [...(finding.evidence ?? []), `the same problem found at ${places.join(', ')}`] }]
  })
}

/** Whether a finding belongs to this change; `existing`, `moved` and `fixed` ones do not take part in the merge. */
const isOfThisChange = ({ state }: Finding): boolean => state === 'new' || state === 'waived' || state === 'suppressed'

/**
 * Keeps one finding per problem: a removed deadline is also a call without a deadline, but is reported once. Only new findings of different
 * rules are merged; several findings of one rule on a line concern different problems. A problem is settled as a whole: if its most severe
 * finding is waived or suppressed, the others are not reported in its place. A summary-only rule has one row, however many places it names.
 */
export const mergeFindingsOfOneProblem = (findings: readonly Finding[]): readonly Finding[] => {
  const leaders = new Map<string, Finding>()
  for (const finding of findings) {
    if (!isOfThisChange(finding)) continue
    const matter = matterOf(finding)
    const known = leaders.get(matter)
    if (!known || before(finding, known)) leaders.set(matter, finding)
  }
  return oneRowARule(findings.filter((finding) => finding.state !== 'new' || leaders.get(matterOf(finding))?.ruleId === finding.ruleId))
}
