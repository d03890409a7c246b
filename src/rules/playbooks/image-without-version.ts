import type { Workload } from '#model/facts/documents/workload'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { environmentAt } from '#link/units/environment-of'
import { isOwnWorkload, isTerraform, isTool } from '#system/deployment/deployments'
import { earlierOf, getsVersion, movingTag } from '#system/deployment/serving'
import { isDeployedElsewhere, isOwnService } from '#system/deployment/terraform-workloads'

/** Controllers that start the same pod again and again. A Job or a Pod starts once. */
const starts: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob'])

/** A compose file is for production if its path says so: others build images and run them on a developer's machine. */
const isDeployed = (system: System, workload: Linked<Workload>): boolean => {
  if (workload.platform === 'compose') return environmentAt(workload) === 'production' && workload.file.role === 'production'
  if (isOwnService(system, workload)) return !isDeployedElsewhere(system, workload)
  return isOwnWorkload(workload) && starts.has(workload.controller)
}

const isMoving = (system: System, workload: Linked<Workload>) =>
  workload.containers.filter(
    (container) =>
      !container.auxiliary &&
      container.image !== undefined &&
      container.isBuilt !== true &&
      movingTag(container.image) !== undefined &&
      !getsVersion(system, workload, container),
  )

const ofCloudRun =
  'Reverting the change in Terraform leaves the image as it is, so the bad version keeps running. The on-call engineer has to find the revision that worked by hand.'

export const imageWithoutVersion = rule({
  id: 'image-without-version',
  check: '10.1',
  severity: 'P2',
  stage: 'preview',
  title: 'Image has no version to roll back to',
  why: 'The manifest of yesterday starts the image of today: a rollback runs the same bad version again. A container that restarts during the outage may run another version than the others.',
  fix: 'Deploy a tag that is never pushed twice, such as the version or the commit, or the digest of the image.',
  blindSpots:
    'Reports no tag and `latest` only: whether another tag moves is not visible. Stays silent if an overlay, a patch, a tool such as Skaffold or `ignore_changes` leaves the version to something else, and about the default version of a chart.',
  languages: ['kubernetes', 'compose', 'terraform', 'cloudformation'],
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (!isDeployed(system, workload) || isTool(workload)) continue
      const [container] = isMoving(system, workload)
      if (!container) continue
      // Who installs a chart chooses the version, unless the change takes the one that its default was.
      const before = workload.byDefault && earlierOf(change, workload)
      if (workload.byDefault && (!change || !before || isMoving(change.base, before).length > 0)) continue
      const { image = '' } = container
      const isLatest = movingTag(image) === 'latest'
      yield gapAt(workload, {
        at: container.imageAt ?? container.at,
        subject: `${workload.subject} image version`,
        isWritten: true,
        ...(workload.platform === 'cloud-run' && { risk: ofCloudRun }),
        message: `\`${image}\` ${isLatest ? 'always means the image that was pushed last' : 'has no tag, so it means `latest`'}. Rolling back ${isTerraform(workload) ? '' : 'the manifest of '}${workload.platform === 'compose' ? `service \`${workload.name}\`` : `${workload.controller} \`${workload.name}\``} starts the same image again.`,
      })
    }
  },
})
