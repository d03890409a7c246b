import type { Workload } from '#model/facts/documents/workload'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isOwnWorkload, isTool, servicesOf } from '#system/deployment/deployments'
import { budgetsOf, earlierOf, isLasting, leastPods } from '#system/deployment/serving'

const needsBudget = (system: System, workload: Linked<Workload>): number | undefined => {
  if (!isLasting(workload) || !isOwnWorkload(workload) || isTool(workload) || servicesOf(system, workload).length === 0) return undefined
  const pods = leastPods(system, workload)
  return pods !== undefined && pods > 1 ? pods : undefined
}

export const disruptionBudgetMissing = rule({
  id: 'disruption-budget-missing',
  check: '8.2',
  severity: 'P3',
  stage: 'stable',
  title: 'Several pods without a disruption budget',
  why: 'An upgrade of the cluster drains several nodes at a time. Without a budget it may evict all pods of the workload together, and requests fail until new ones are ready.',
  fix: 'Add a PodDisruptionBudget with `maxUnavailable: 1` that selects these pods.',
  blindSpots:
    'Reports workloads that a Service of the repository selects, and that run two pods or more. Does not see budgets that a cluster creates. Stays silent about charts with default values.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      const pods = needsBudget(system, workload)
      if (pods === undefined) continue
      const subject = `${workload.subject} disruption budget`
      const [budget] = budgetsOf(system, workload)
      if (budget) {
        yield {
          ...evidenceAt(budget, `\`${budget.name}\` keeps pods of \`${workload.name}\` running during drains`, undefined, subject),
          checks: [],
        }
        continue
      }
      const before = earlierOf(change, workload)
      const lost = change && before && needsBudget(change.base, before) !== undefined ? budgetsOf(change.base, before)[0] : undefined
      if (workload.byDefault && !lost) continue
      yield gapAt(workload, {
        subject,
        ...(lost && { severity: 'P2' as const, title: 'Disruption budget removed' }),
        removed: `the disruption budget of ${workload.controller} \`${workload.name}\``,
        message: `No disruption budget selects the ${pods} pods of ${workload.controller} \`${workload.name}\`. A cluster upgrade may evict all of them at once.`,
        evidence: ['the PodDisruptionBudgets in this repository'],
      })
    }
  },
})
