import type { HclBlock } from '#languages/hcl/parse'
import type { Fact } from '#model/fact'
import type { Autoscaler, Guard, Workload } from '#model/facts/documents/workload'
import { containerServices, ecs } from '#models/programs/container-platforms'
import { ecsContainerOf, graceOf } from '../ecs/containers.ts'
import { cloudRunContainerOf, definitionsIn, type Locals } from './containers.ts'
import { settingAt } from './settings.ts'

/** The references in `ignore_changes`: what something else may set after Terraform. */
const ignoredBy = (block: HclBlock): readonly string[] => {
  const ignored = block.body.all('lifecycle')[0]?.body.attribute('ignore_changes')?.value
  return ignored?.reference === undefined
    ? (ignored?.items().flatMap((item) => item.reference ?? item.references) ?? [])
    : [ignored.reference]
}

const workload = (block: HclBlock, own: Pick<Workload, 'platform' | 'controller' | 'containers'> & Partial<Workload>): Workload => {
  const [type = '', name = ''] = block.labels
  return {
    kind: 'workload',
    at: block.head,
    within: '',
    subject: `${own.controller}/${name}`,
    name,
    address: `${type}.${name}`,
    labels: {},
    partial: false,
    ...own,
  }
}

const taskDefinition = (block: HclBlock, locals: Locals): Workload | undefined => {
  const given = block.body.attribute('container_definitions')
  const definitions = given ? definitionsIn(given.value, locals) : []
  if (definitions.length === 0) return undefined
  const isIgnored = ignoredBy(block).some((name) => name === 'all' || name.startsWith('container_definitions'))
  return workload(block, {
    platform: 'ecs',
    controller: ecs.taskTitle,
    containers: definitions.map((one, position) => ecsContainerOf(one, position, isIgnored)),
    ...graceOf(definitions),
  })
}

/** What stops a failed deployment of an ECS service, and goes back: the circuit breaker, or alarms. */
const deploymentGuard = (block: HclBlock): Guard | undefined => {
  const controller = settingAt(block.body, ['deployment_controller', 'type'])
  // Other controllers have their own ways to go back.
  if (controller.state !== 'absent' && !(controller.state === 'set' && controller.value === 'ECS'))
    return { state: 'unknown', at: controller.at }
  const guards = ['deployment_circuit_breaker', 'alarms'].flatMap((name) => {
    const [found] = block.body.all(name)
    const rollback = settingAt(block.body, [name, 'rollback'])
    if (!found || rollback.state === 'absent') return []
    const state = rollback.state !== 'set' ? 'unknown' : rollback.value === true ? 'on' : 'off'
    return [{ state, at: rollback.at } as const]
  })
  return guards.find(({ state }) => state === 'on') ?? guards.find(({ state }) => state === 'unknown') ?? guards[0]
}

const resourceOf = (reference: string | undefined, type: string): string | undefined =>
  reference?.startsWith(`${type}.`) ? reference.split('.').slice(0, 2).join('.') : undefined

const ecsService = (block: HclBlock): Workload => {
  const ignored = ignoredBy(block)
  const count = block.body.attribute('desired_count')
  const replicas = ignored.includes('desired_count') ? undefined : count?.value.number
  const healthy = block.body.attribute('deployment_minimum_healthy_percent')
  const isDaemon = block.body.attribute('scheduling_strategy')?.value.text === 'DAEMON'
  const guard = deploymentGuard(block)
  const runs = resourceOf(block.body.attribute('task_definition')?.value.reference, ecs.taskDefinition)
  const takesRequests = ['load_balancer', 'service_registries', 'service_connect_configuration'].some(
    (name) => block.body.all(name).length > 0,
  )
  return workload(block, {
    platform: 'ecs',
    controller: ecs.serviceTitle,
    containers: [],
    ...(replicas !== undefined && count && { replicas, replicasAt: count.span }),
    ...(healthy?.value.number === 0 && !isDaemon && { stopsAllFirst: { by: 'deployment_minimum_healthy_percent = 0', at: healthy.span } }),
    ...(guard && { guards: { 'automatic rollback': guard } }),
    ...(runs !== undefined && { runs }),
    ...(ignored.some((name) => name === 'all' || name === 'task_definition') && { isDeployedElsewhere: true as const }),
    ...(takesRequests && { takesRequests: true as const }),
  })
}

/** The blocks at a path of nested blocks. */
const blocksAt = (block: HclBlock, [name, ...rest]: readonly string[]): readonly HclBlock[] =>
  name === undefined ? [block] : block.body.all(name).flatMap((inner) => blocksAt(inner, rest))

const cloudRunService = (block: HclBlock, path: readonly string[], title: string): Workload => {
  const ignored = ignoredBy(block)
  const containers = path.join('.')
  const isImageIgnored = ignored.some((name) => name === 'all' || containers.startsWith(name) || name === `${containers}.image`)
  return workload(block, {
    platform: 'cloud-run',
    controller: title,
    containers: blocksAt(block, path).map((one, position) => cloudRunContainerOf(one, position, isImageIgnored)),
  })
}

/** What changes the number of an ECS service's tasks. */
const autoscaler = (block: HclBlock): Autoscaler | undefined => {
  const service = block.body
    .attribute('resource_id')
    ?.value.references.map((one) => resourceOf(one, ecs.service))
    .find((one) => one !== undefined)
  if (service === undefined) return undefined
  const [minimum, maximum] = [block.body.attribute('min_capacity'), block.body.attribute('max_capacity')]
  return {
    kind: 'autoscaler',
    at: block.head,
    within: '',
    subject: block.labels.join('.'),
    target: `${ecs.serviceTitle}/${service.split('.')[1] ?? ''}`,
    name: block.labels[1] ?? '',
    ...(minimum?.value.number !== undefined && { minimum: minimum.value.number }),
    ...(maximum?.value.number !== undefined && { maximum: { count: maximum.value.number, at: maximum.span } }),
  }
}

/** Containers that a platform runs, and what decides how they are replaced. */
export function* workloadFacts(block: HclBlock, locals: Locals): Iterable<Fact> {
  const [type = ''] = block.labels
  const service = containerServices.get(type)
  if (service) yield cloudRunService(block, service.path, service.title)
  if (type === ecs.service) yield ecsService(block)
  const task = type === ecs.taskDefinition ? taskDefinition(block, locals) : undefined
  if (task) yield task
  const scaler = type === 'aws_appautoscaling_target' ? autoscaler(block) : undefined
  if (scaler) yield scaler
}
