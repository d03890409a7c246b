import type { NodeAccess } from '#model/facts/documents/workload'
import { gapAt, rule } from '#model/rule'
import { isOwnWorkload, isPatchedSomewhere, isTool, servicesOf } from '#system/deployment/deployments'
import { isLasting } from '#system/deployment/serving'

const asWritten = ({ by, path = '' }: NodeAccess): string =>
  by === 'privileged'
    ? '`privileged: true`'
    : by === 'process namespace'
      ? '`hostPID: true`'
      : by === 'runtime socket'
        ? `the socket \`${path}\` of the container runtime`
        : `the folder \`${path}\` of the node, writable`

const fixFor = ({ by }: NodeAccess): string =>
  by === 'privileged'
    ? 'Remove `privileged: true`, and add only the capability that the process needs: `capabilities: { drop: [ALL], add: […] }`.'
    : by === 'process namespace'
      ? 'Remove `hostPID: true`. Move what must see the processes of the node to a DaemonSet that takes no requests.'
      : 'Remove the `hostPath` volume. Move what needs it to a DaemonSet that takes no requests, or mount a narrower folder with `readOnly: true`.'

export const containerControlsNode = rule({
  id: 'container-controls-node',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: 'Serving container controls its node',
  why: 'Authorization ends at this process: a flaw in it gives an attacker root on the node, with the secrets and the data of every pod there.',
  fix: 'Remove the setting, or move what needs it to a workload that takes no requests.',
  blindSpots:
    'Reports pods that a Service of the repository selects. Agents in a DaemonSet, builders of images and pods without a Service are left out.',
  languages: ['kubernetes'],
  *judge(system) {
    for (const workload of system.facts('workload')) {
      if (!isLasting(workload) || !isOwnWorkload(workload) || isTool(workload) || servicesOf(system, workload).length === 0) continue
      if (isPatchedSomewhere(system, workload, 'securityContext') || workload.containers.some(({ runs }) => runs === 'builder')) continue
      const container = workload.containers.find(({ auxiliary, nodeAccess }) => !auxiliary && nodeAccess)
      const [access] = container?.nodeAccess ?? []
      if (!container || !access) continue
      yield gapAt(workload, {
        at: access.at,
        subject: `${workload.subject} node access`,
        message: `Container \`${container.name}\` of ${workload.controller} \`${workload.name}\` takes requests and has ${asWritten(access)}. An attacker who controls the process controls the node and every pod on it.`,
        fix: fixFor(access),
      })
    }
  },
})
