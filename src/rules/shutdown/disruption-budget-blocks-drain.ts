import { gapAt, rule } from '#model/rule'
import { isForProduction, isPatchedSomewhere, protectedBy } from '#system/deployments'

export const disruptionBudgetBlocksDrain = rule({
  id: 'disruption-budget-blocks-drain',
  check: '8.2',
  severity: 'P1',
  stage: 'stable',
  title: 'Disruption budget that never lets a pod go',
  why: 'A node that holds such a pod cannot be drained: upgrades of the cluster and replacements of nodes hang until somebody deletes the budget by hand, at a time that nobody chose.',
  fix: 'Allow at least one pod to be away (`maxUnavailable: 1`), and run at least two.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const one of system.facts('disruption-budget')) {
      if (!isForProduction(one)) continue
      const { minAvailable, maxUnavailable } = one
      if (maxUnavailable && /^0%?$/.test(maxUnavailable.value))
        yield gapAt(one, {
          at: maxUnavailable.at,
          message: `\`${one.name}\` lets no pod be unavailable: no node that runs one of them can ever be drained.`,
        })
      if (!minAvailable) continue
      const workloads = protectedBy(system, one)
      const replicas = workloads.map((workload) => workload.replicas)
      const all =
        replicas.length > 0 && replicas.every((count) => count !== undefined && count > 0)
          ? replicas.reduce((sum: number, count) => sum + (count ?? 0), 0)
          : undefined
      const isScaled =
        isPatchedSomewhere(system, 'replicas') ||
        system.facts('autoscaler').some((scaler) => workloads.some((workload) => workload.subject === scaler.target))
      if (minAvailable.value === '100%')
        yield gapAt(one, {
          at: minAvailable.at,
          message: `\`${one.name}\` wants all pods available: no node that runs one of them can ever be drained.`,
        })
      else if (all !== undefined && !isScaled && /^\d+$/.test(minAvailable.value) && Number(minAvailable.value) >= all)
        yield gapAt(one, {
          at: minAvailable.at,
          message: `\`${one.name}\` wants ${minAvailable.value} pods available, and there ${all === 1 ? 'is 1' : `are ${all}`}: no node that runs one of them can be drained.`,
        })
    }
  },
})
