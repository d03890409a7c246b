import type { DeployJob } from '#model/facts/documents/pipeline'
import type { Change, Linked, System } from '#model/system'

/** New lines of a workflow that may check a rollout in another way: an action, a request, a wait, a script with such a name. */
const mayCheck = /\buses:|rollout|wait|watch|smoke|verif|health|ready|curl|wget|check|status|e2e|promote|notify/i

/** Whether a change removes the step with which a job checked its rollout, while the job goes on deploying, and adds nothing that may check it. */
export const losesRolloutCheck = (head: System, change: Change | undefined, job: Linked<DeployJob>): boolean => {
  if (!change || job.verified) return false
  const { path } = job.at
  const isSame = (other: Linked<DeployJob>): boolean => other.at.path === path && other.name === job.name
  const before = change.base.facts('deploy-job').find(isSame)
  if (!before?.verified) return false
  const checked = (system: System): number => system.facts('deploy-job').filter((other) => other.verified !== undefined).length
  const isMoved = checked(head) >= checked(change.base)
  const added = (change.file(path)?.hunks ?? []).flatMap(({ lines }) => lines.filter((line) => line.startsWith('+')))
  return !isMoved && !added.some((line) => mayCheck.test(line))
}
