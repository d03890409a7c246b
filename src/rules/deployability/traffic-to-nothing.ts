import { gapAt, rule } from '#model/rule'
import { placeOfChange } from '#change/place-of-change'
import { deadEnds, type DeadEnd } from '#system/deployment/traffic'

export const trafficToNothing = rule({
  id: 'traffic-to-nothing',
  check: '1.8',
  severity: 'P1',
  stage: 'preview',
  title: 'Traffic routed to a missing Service or port',
  why: 'Each object is valid, so the deploy succeeds. Requests then fail with 502, 503 or 404, or time out, while all pods look healthy.',
  fix: 'Refer to the Service, the port or the labels that exist. Change both sides in the same commit.',
  blindSpots:
    'A container may listen on a port that it does not declare. An undeclared port is therefore reported only if the change removed its declaration, or if the only container declares one other port and is probed there. Names of Services are compared only if the change renamed one, or if they differ by the word "service" alone.',
  languages: ['kubernetes'],
  *judge(system, change) {
    for (const end of deadEnds(system, change)) {
      const place = placeOfChange(change, end.places)
      if (place) yield { ...gapAt(end.fact, { subject: end.subject, ...textsOf(end) }), at: place }
    }
  },
})

const placed = ({ at }: { readonly at: { readonly path: string; readonly startLine: number } }): string => `${at.path}:${at.startLine}`

const textsOf = ({ fact, what }: DeadEnd) => {
  if (what.kind === 'service')
    return {
      message: `\`${fact.subject}\` passes requests to Service \`${what.name}\`, which does not exist. The Service beside it is named \`${what.existing.name}\` (${placed(what.existing)}).`,
      fix: `Refer to \`${what.existing.name}\`, or name the Service \`${what.name}\`.`,
    }
  if (what.kind === 'service-port') {
    const ports = what.service.ports.map(({ port, name }) => (name === undefined ? (port ?? '') : `${name} (${port ?? ''})`)).join(', ')
    return {
      message: `\`${fact.subject}\` passes requests to port \`${what.port}\` of Service \`${what.service.name}\`, which has only ${ports} (${placed(what.service)}). The controller has no backend for them.`,
      fix: `Use a port that the Service has, or add \`${what.port}\` to its \`ports\`.`,
    }
  }
  if (what.kind === 'container-port')
    return {
      message: `Service \`${fact.name}\` sends traffic to port ${what.port}, but the containers of ${what.workload.controller} \`${what.workload.name}\` declare only ${what.declared.join(', ')} (${placed(what.workload)}). Connections are refused if nothing listens there.`,
      fix: `Set \`targetPort\` to the port that the container listens on, or declare ${what.port} if it listens there.`,
    }
  return {
    title: 'Service no longer selects any pod',
    message: `This change leaves Service \`${fact.name}\` without pods: its selector and the labels of ${what.workload.controller} \`${what.workload.name}\` (${placed(what.workload)}) no longer match.`,
    fix: 'Use the same labels in the selector of the Service and in the pod template.',
  }
}
