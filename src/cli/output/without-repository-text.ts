import type { Finding } from '#model/review'
import type { Rule } from '#model/rule'

/** Findings with the texts of their rules alone: what a report says of them whatever repository it is about. */
export const withoutRepositoryText = (findings: readonly Finding[], rules: readonly Rule[]): Finding[] => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return findings.map(({ suggestion: _, evidence: __, ...finding }) => {
    const { title = '', why = '', fix = '' } = byId.get(finding.ruleId) ?? {}
    return { ...finding, path: '', message: '', title, risk: why, fix }
  })
}
