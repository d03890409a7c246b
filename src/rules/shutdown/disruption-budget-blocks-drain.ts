import { gapAt, rule } from '#model/rule'
import { isForProduction, isPatchedSomewhere, protectedBy } from '#system/deployment/deployments'

const insteadOf = (minAvailable: string, replicas: number | undefined): string =>
  `Replace \`minAvailable: ${minAvailable}\` with \`maxUnavailable: 1\`${replicas !== undefined && replicas > 1 ? '' : ', and run at least two replicas'}.`

export const disruptionBudgetBlocksDrain = rule({
  id: 'disruption-budget-blocks-drain',
  check: '8.2',
  severity: 'P1',
  stage: 'stable',
  title: 'Disruption budget blocks node drains',
  why: 'Cluster upgrades and node replacements hang at such a node until an operator deletes the budget by hand.',
  fix: 'Set `maxUnavailable: 1`, and run at least two replicas.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const one of system.facts('disruption-budget')) {
      if (!isForProduction(one)) continue
      const { minAvailable, maxUnavailable } = one
      if (maxUnavailable && /^0%?$/.test(maxUnavailable.value))
        yield gapAt(one, {
          at: maxUnavailable.at,
          edit: [{ kind: 'replace', text: `maxUnavailable: ${maxUnavailable.value}`, by: 'maxUnavailable: 1' }],
          message: `The disruption budget \`${one.name}\` allows no pod to be unavailable. Nodes that run these pods can never be drained.`,
        })
      if (!minAvailable) continue
      const workloads = protectedBy(system, one)
      const replicas = workloads.map((workload) => workload.replicas)
      const all =
        replicas.length > 0 && replicas.every((count) => count !== undefined && count > 0)
          ? replicas.reduce((sum: number, count) => sum + (count ?? 0), 0)
          : undefined
      const isScaled =
        workloads.some((workload) => isPatchedSomewhere(system, workload, 'replicas')) ||
        system.facts('autoscaler').some((scaler) => workloads.some((workload) => workload.subject === scaler.target))
      if (minAvailable.value === '100%')
        yield gapAt(one, {
          at: minAvailable.at,
          fix: insteadOf(minAvailable.value, all),
          edit: [{ kind: 'replace', text: `minAvailable: ${minAvailable.value}`, by: 'maxUnavailable: 1' }],
          message: `The disruption budget \`${one.name}\` requires all pods to be available. Nodes that run these pods can never be drained.`,
        })
      else if (all !== undefined && !isScaled && /^\d+$/.test(minAvailable.value) && Number(minAvailable.value) >= all)
        yield gapAt(one, {
          at: minAvailable.at,
          fix: insteadOf(minAvailable.value, all),
          edit: [{ kind: 'replace', text: `minAvailable: ${minAvailable.value}`, by: 'maxUnavailable: 1' }],
          message: `The disruption budget \`${one.name}\` requires ${minAvailable.value} available ${minAvailable.value === '1' ? 'pod' : 'pods'}, and ${all === 1 ? 'only 1 runs' : `only ${all} run`}. Nodes that run these pods cannot be drained.`,
        })
    }
  },
})
