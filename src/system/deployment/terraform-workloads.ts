import type { Workload } from '#model/facts/documents/workload'
import type { Linked, System } from '#model/system'
import { isTerraform } from './deployments.ts'
import { folderOf, isApplied } from '../settings/module-scopes.ts'

/** A workload of Terraform that production has. */
export const isOwnService = (system: System, workload: Linked<Workload>): boolean => isTerraform(workload) && isApplied(system, workload)

/** The services of the same module that run a task definition. */
export const servicesRunning = (system: System, task: Linked<Workload>): readonly Linked<Workload>[] =>
  system
    .facts('workload')
    .filter((one) => one.runs !== undefined && one.runs === task.address && folderOf(one.at.path) === folderOf(task.at.path))

/** Whether something else than Terraform decides which version runs: a pipeline that registers task definitions. */
export const isDeployedElsewhere = (system: System, task: Linked<Workload>): boolean =>
  task.isDeployedElsewhere === true || servicesRunning(system, task).some((one) => one.isDeployedElsewhere)

/** The autoscalers of a service in its module. */
export const scalersOfService = (system: System, service: Linked<Workload>) =>
  system.facts('autoscaler').filter(({ target, at }) => target === service.subject && folderOf(at.path) === folderOf(service.at.path))
