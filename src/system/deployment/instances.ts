import type { System } from '#model/system'
import { isOwnWorkload } from './deployments.ts'

/** How many instances of a service run; if several, what says so. */
export type Instances = 'one' | 'unknown' | { readonly because: string }

/** The number of instances, if all deployments in the repository state it. */
export const instancesOf = (system: System): Instances => {
  const workloads = system
    .facts('workload')
    .filter((workload) => isOwnWorkload(workload) && /^(Deployment|StatefulSet)$/.test(workload.controller))
  const [first, ...others] = workloads
  const scaler = system.facts('autoscaler').find((fact) => fact.file.role === 'production')
  if (scaler && others.length === 0) return { because: `${scaler.at.path}:${scaler.at.startLine} scales the service out` }
  if (!first || scaler) return 'unknown'
  if (workloads.every(({ replicas }) => replicas === 1)) return 'one'
  return workloads.every(({ replicas = 1 }) => replicas > 1) ? { because: `${first.at.path} sets ${first.replicas} replicas` } : 'unknown'
}
