import type { ObjectValue } from '#languages/hcl/embedded-json'
import type { YamlEntry } from '#languages/yaml/documents'
import type { Guard, Workload } from '#model/facts/documents/workload'
import type { Span } from '#model/source-file'
import { ecs } from '#models/programs/container-platforms'
import { ecsContainerOf, entryOf, graceOf } from '../ecs/containers.ts'
import { referenceOf } from './references.ts'
import { asInApi, templateValue } from './template-value.ts'

const lineOf = ({ startLine }: Span): Span => ({ startLine, endLine: startLine })

const workload = (resource: YamlEntry, controller: string, own: Partial<Workload>): Workload => ({
  kind: 'workload',
  at: lineOf(resource.span),
  within: '',
  subject: `${controller}/${resource.key}`,
  platform: 'ecs',
  controller,
  name: resource.key,
  address: resource.key,
  labels: {},
  partial: false,
  containers: [],
  ...own,
})

const taskDefinition = (resource: YamlEntry, properties: ObjectValue): readonly Workload[] => {
  const definitions = entryOf(properties, 'containerDefinitions')?.value.items() ?? []
  if (definitions.length === 0) return []
  return [
    workload(resource, ecs.taskTitle, {
      containers: definitions.map((one, position) => ecsContainerOf(one, position, false)),
      ...graceOf(definitions),
    }),
  ]
}

const stateOf = (value: ObjectValue | undefined): Guard['state'] =>
  value?.boolean === undefined ? 'unknown' : value.boolean ? 'on' : 'off'

/** What stops a failed deployment of an ECS service, and goes back: the circuit breaker, or alarms. */
const deploymentGuard = (properties: ObjectValue): Guard | undefined => {
  const controller = entryOf(properties, 'deploymentController')
  // Other controllers have their own ways to go back.
  if (controller && entryOf(controller.value, 'type')?.value.text !== 'ECS') return { state: 'unknown', at: controller.span }
  const configuration = entryOf(properties, 'deploymentConfiguration')
  const guards = ['deploymentCircuitBreaker', 'alarms'].flatMap((name): readonly Guard[] => {
    const rollback = entryOf(entryOf(configuration?.value, name)?.value, 'rollback')
    return rollback ? [{ state: stateOf(rollback.value), at: rollback.span }] : []
  })
  return guards.find(({ state }) => state === 'on') ?? guards.find(({ state }) => state === 'unknown') ?? guards[0]
}

const service = (resource: YamlEntry, properties: ObjectValue): Workload => {
  const count = entryOf(properties, 'desiredCount')
  const replicas = count?.value.number
  const healthy = entryOf(entryOf(properties, 'deploymentConfiguration')?.value, 'minimumHealthyPercent')
  const isDaemon = entryOf(properties, 'schedulingStrategy')?.value.text === 'DAEMON'
  const guard = deploymentGuard(properties)
  const runs = referenceOf(resource.value.at('Properties', 'TaskDefinition'))
  const takesRequests = ['loadBalancers', 'serviceRegistries', 'serviceConnectConfiguration'].some((name) => entryOf(properties, name))
  return workload(resource, ecs.serviceTitle, {
    ...(count && replicas !== undefined && { replicas, replicasAt: count.span }),
    ...(healthy?.value.number === 0 && !isDaemon && { stopsAllFirst: { by: 'MinimumHealthyPercent: 0', at: healthy.span } }),
    ...(guard && { guards: { 'automatic rollback': guard } }),
    ...(runs !== undefined && { runs }),
    ...(takesRequests && { takesRequests: true as const }),
  })
}

/** Task definitions and services of ECS in a template. */
export const workloadsIn = (resources: readonly YamlEntry[]): readonly Workload[] =>
  resources.flatMap((resource): readonly Workload[] => {
    const properties = resource.value.at('Properties')
    const value = properties && templateValue(properties, asInApi)
    const type = resource.value.at('Type')?.text
    if (!value) return []
    if (type === 'AWS::ECS::TaskDefinition') return taskDefinition(resource, value)
    return type === 'AWS::ECS::Service' ? [service(resource, value)] : []
  })
