import type { CaseResult } from './run-cases.ts'

/** Sums of a run that a page can be made of: no text of anybody's code, no time of day. */
export interface RunSummary {
  readonly cases: number
  readonly errors: number
  readonly byRepository: readonly {
    readonly repository: string
    readonly cases: number
    readonly addedLines: number
    readonly findings: number
    readonly inline: number
    readonly blocked: number
    readonly hits: number
    readonly faults: number
  }[]
  readonly byArea: readonly { readonly area: string; readonly faults: number; readonly hits: number; readonly sameArea: number }[]
  readonly byRule: readonly { readonly rule: string; readonly findings: number; readonly hits: number }[]
}

/** Whether a finding stands beside the code: of a stable rule, and not told in the summary alone. */
export const isInline = (finding: CaseResult['findings'][number]): boolean =>
  finding.stage === 'stable' && !finding.summaryOnly && finding.severity !== 'P3'

const count = <Item>(items: readonly Item[], test: (item: Item) => boolean): number => items.filter(test).length

export const summaryOf = (results: readonly CaseResult[]): RunSummary => {
  const faults = results.flatMap((result) => result.fault ?? [])
  const findings = results.flatMap((result) => result.findings)
  const hitting = faults.flatMap((fault) => fault.by)
  const byName = <Item extends { readonly [Key in Name]: string }, Name extends string>(items: Item[], name: Name): Item[] =>
    items.sort((a, b) => (a[name] < b[name] ? -1 : 1))
  return {
    cases: results.length,
    errors: count(results, (result) => result.error !== undefined),
    byRepository: byName(
      [...Map.groupBy(results, (result) => result.repo)].map(([repository, group]) => {
        const own = group.flatMap((result) => result.findings)
        return {
          repository,
          cases: group.length,
          addedLines: group.reduce((sum, result) => sum + result.addedLines, 0),
          findings: own.length,
          inline: count(own, isInline),
          blocked: count(group, (result) => result.verdict === 'not-production-ready'),
          hits: count(group, (result) => result.fault?.hit === true),
          faults: count(group, (result) => result.fault !== undefined),
        }
      }),
      'repository',
    ),
    byArea: byName(
      [...Map.groupBy(faults, (fault) => fault.area)].map(([area, group]) => ({
        area,
        faults: group.length,
        hits: count(group, (fault) => fault.hit),
        sameArea: count(group, (fault) => fault.sameArea),
      })),
      'area',
    ),
    byRule: byName(
      [...Map.groupBy(findings, (finding) => finding.ruleId)].map(([rule, group]) => ({
        rule,
        findings: group.length,
        hits: count(hitting, (id) => id === rule),
      })),
      'rule',
    ),
  }
}
