import type { Container, KeyReference, Seconds, Workload } from '#model/facts/documents/workload'
import type { Span } from '#model/source-file'
import type { YamlEntry, YamlValue } from '#languages/yaml/documents'
import { asksForContainers } from '#models/programs/added-containers'
import { hostWaitedFor } from '#models/by-language/host-checks'
import { useOfImage } from '#models/programs/images'
import { nodeAccessOf, requestsOf } from './container-settings.ts'
import { deletesVolumesOf, volumesOf } from './volumes.ts'
import { environmentIn } from './container-needs.ts'
import { probesIn } from './probes.ts'

/** Path of the pod template in each kind. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  Rollout: ['spec', 'template'],
}

export const stringMap = (value: YamlValue | undefined): Record<string, string> =>
  Object.fromEntries(
    (value?.entries() ?? []).flatMap((entry) => (entry.value.text === undefined ? [] : [[entry.key, entry.value.text] as const])),
  )

const seconds = (entry: YamlEntry | undefined): Seconds | undefined =>
  entry?.value.number === undefined ? undefined : { seconds: entry.value.number, at: entry.span }

/** The numeric `sleep` in `preStop`. A duration computed by the shell is unknown. */
const preStopSleep = (container: YamlValue): Seconds | undefined => {
  const hook = container.at('lifecycle')?.entry('preStop')
  if (!hook) return undefined
  const native = hook.value.at('sleep', 'seconds')?.number
  if (native !== undefined) return { seconds: native, at: hook.span }
  const command = (hook.value.at('exec', 'command')?.items() ?? []).map((item) => item.text ?? '').join(' ')
  let total = 0
  for (const [, amount = '', unit = 's'] of command.matchAll(/\bsleep\s+["']?(\d+(?:\.\d+)?)([smh]?)\b/g))
    total += Number(amount) * ({ s: 1, m: 60, h: 3600, '': 1 }[unit] ?? 1)
  return total > 0 ? { seconds: total, at: hook.span } : undefined
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]?: V })

const some = <K extends string, V>(key: K, values: readonly V[]): { [key in K]?: readonly V[] } =>
  values.length === 0 ? {} : ({ [key]: values } as { [key in K]?: readonly V[] })

/** A probe that is null in a patch is deleted from what it patches. */
const probeOf = (entry: YamlEntry | undefined): Pick<Container, 'readiness' | 'removesReadiness'> => {
  if (!entry) return {}
  const [directive] = entry.value.entries()
  const isDeleted =
    (!entry.value.isMap && entry.value.text === undefined) || (directive?.key === '$patch' && directive.value.text === 'delete')
  return isDeleted ? { removesReadiness: entry.span } : { readiness: entry.span }
}

/** Keys that the environment takes from other objects, and that are not optional. */
const keysOf = (container: YamlValue): readonly KeyReference[] =>
  (container.at('env')?.items() ?? []).flatMap((variable) =>
    (['ConfigMap', 'Secret'] as const).flatMap((object): KeyReference[] => {
      const reference = variable.at('valueFrom')?.entry(object === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef')
      const [name, key] = [reference?.value.at('name')?.text, reference?.value.at('key')?.text]
      const isNeeded = reference && name !== undefined && key !== undefined && reference.value.at('optional')?.boolean !== true
      return isNeeded ? [{ object, name, key, at: reference.span }] : []
    }),
  )

const containerOf = (value: YamlValue, auxiliary: boolean, pod: YamlValue): Container => {
  const words = [...(value.at('command')?.texts() ?? []), ...(value.at('args')?.texts() ?? [])]
  const commandSpan = value.entry('command')?.span ?? value.entry('args')?.span
  return {
    name: value.at('name')?.text ?? '',
    at: value.span,
    ...optional('image', value.at('image')?.text),
    ...optional('imageAt', value.entry('image')?.span),
    ...optional('runs', useOfImage(value.at('image')?.text ?? '')),
    auxiliary,
    ports: (value.at('ports')?.items() ?? []).flatMap((port) =>
      [port.at('containerPort')?.text, port.at('name')?.text].filter((text) => text !== undefined),
    ),
    ...optional('portsAt', value.entry('ports')?.span),
    ...probeOf(value.entry('readinessProbe')),
    ...optional('startup', value.entry('startupProbe')?.span),
    ...optional('preStopSleep', preStopSleep(value)),
    ...(value.at('lifecycle')?.entry('preStop') ? { hasPreStop: true } : {}),
    ...(commandSpan && words.length > 0 ? { command: { words, at: commandSpan } } : {}),
    ...(auxiliary ? optional('waitsFor', hostWaitedFor(words.join(' '))) : {}),
    ...some('keys', keysOf(value)),
    ...some('requests', requestsOf(value)),
    ...some('nodeAccess', nodeAccessOf(value, pod)),
    ...some(
      'mounts',
      (value.at('volumeMounts')?.items() ?? []).flatMap((mount) => mount.at('name')?.text ?? []),
    ),
    ...some('probes', probesIn(value)),
    ...optional('environment', environmentIn(value)),
    safeguards: {
      ...optional('preStop hook', value.at('lifecycle')?.entry('preStop')?.span),
      ...optional('liveness probe', value.entry('livenessProbe')?.span),
      ...optional('memory limit', value.at('resources', 'limits')?.entry('memory')?.span),
      ...optional('memory request', value.at('resources', 'requests')?.entry('memory')?.span),
      ...optional(
        'non-root user',
        value.at('securityContext', 'runAsNonRoot')?.boolean === true
          ? value.at('securityContext')?.entry('runAsNonRoot')?.span
          : undefined,
      ),
    },
  }
}

/** A strategy that stops all pods before new ones are ready. */
const stopsAllFirst = (object: YamlValue): Workload['stopsAllFirst'] => {
  const strategy = object.at('spec', 'strategy')
  const type = strategy?.entry('type')
  if (type?.value.text === 'Recreate') return { by: 'type: Recreate', at: type.span }
  const unavailable = strategy?.at('rollingUpdate')?.entry('maxUnavailable')
  return unavailable?.value.text === '100%' ? { by: 'maxUnavailable: 100%', at: unavailable.span } : undefined
}

const isPinned = (spec: YamlValue): boolean =>
  spec.at('hostNetwork')?.boolean === true ||
  (spec.at('volumes')?.items() ?? []).some((volume) => volume.entry('persistentVolumeClaim') !== undefined) ||
  (spec.at('containers')?.items() ?? []).some((container) =>
    (container.at('ports')?.items() ?? []).some((port) => port.entry('hostPort') !== undefined),
  )

/** The line of an object's name, otherwise its first line. */
const headline = (object: YamlValue): Span => {
  const name = object.at('metadata')?.entry('name')?.span
  if (name) return name
  const { startLine } = object.span
  return { startLine, endLine: startLine }
}

const isInjected = (pod: YamlValue): boolean =>
  ['annotations', 'labels'].some((part) =>
    pod
      .at('metadata', part)
      ?.entries()
      .some(({ key, value }) => asksForContainers(key) && !/^(false|disabled|no)$/i.test(value.text ?? '')),
  )

/** In seconds. No one reads the log of a failed run, or finds the run at all, in less than that. */
const tooShort = 60

/** A setting that deletes a failed run of a job at once. */
const dropsFailedRunsOf = (object: YamlValue, kind: string): Workload['dropsFailedRuns'] => {
  const job = kind === 'CronJob' ? object.at('spec', 'jobTemplate', 'spec') : kind === 'Job' ? object.at('spec') : undefined
  const history = kind === 'CronJob' ? object.at('spec')?.entry('failedJobsHistoryLimit') : undefined
  if (history?.value.number === 0) return { by: 'failedJobsHistoryLimit: 0', at: history.span }
  const after = job?.entry('ttlSecondsAfterFinished')
  const seconds = after?.value.number
  return after && seconds !== undefined && seconds < tooShort ? { by: `ttlSecondsAfterFinished: ${seconds}`, at: after.span } : undefined
}

/** Kinds of `apps/v1` whose API rejects an object without a selector. Without one, the object is a patch, even if it names an image. */
const needsSelector = /^(Deployment|StatefulSet|DaemonSet|ReplicaSet)$/

/** A Kubernetes object as a workload. Undefined if it runs no containers. Objects without an image are patches of an overlay. */
export const workloadOf = (object: YamlValue, kind: string): Workload | undefined => {
  const path = podPaths[kind]
  const pod = path && object.at(...path)
  const spec = pod?.at('spec')
  const name = object.at('metadata', 'name')?.text
  if (!pod || !spec || name === undefined) return undefined
  const containers = [
    ...(spec.at('containers')?.items() ?? []).map((value) => containerOf(value, false, spec)),
    ...(spec.at('initContainers')?.items() ?? []).map((value) => containerOf(value, true, spec)),
  ]
  const schedule = object.at('spec')?.entry('schedule')
  const concurrency = object.at('spec')?.entry('concurrencyPolicy')
  return {
    kind: 'workload',
    at: headline(object),
    within: '',
    subject: `${kind}/${name}`,
    platform: 'kubernetes',
    controller: kind,
    name,
    ...optional('namespace', object.at('metadata', 'namespace')?.text),
    labels: stringMap(pod.at('metadata', 'labels')),
    ...optional('labelsAt', pod.at('metadata')?.entry('labels')?.span),
    ...(isInjected(pod) && { getsContainers: true as const }),
    partial:
      !containers.some((container) => container.image !== undefined && !container.auxiliary) ||
      (needsSelector.test(kind) && object.at('spec')?.entry('selector') === undefined),
    ...optional('replicas', object.at('spec', 'replicas')?.number),
    ...optional('replicasAt', object.at('spec')?.entry('replicas')?.span),
    ...some('volumes', volumesOf(object, spec)),
    ...optional('deletesVolumes', kind === 'StatefulSet' ? deletesVolumesOf(object) : undefined),
    ...(kind === 'Deployment' ? optional('stopsAllFirst', stopsAllFirst(object)) : {}),
    ...(isPinned(spec) ? { isPinned: true } : {}),
    ...optional('grace', seconds(spec.entry('terminationGracePeriodSeconds'))),
    ...(kind === 'CronJob' && schedule?.value.text !== undefined ? { schedule: { cron: schedule.value.text, at: schedule.span } } : {}),
    ...(kind === 'CronJob' && concurrency?.value.text !== undefined
      ? { concurrency: { policy: concurrency.value.text, at: concurrency.span } }
      : {}),
    ...optional(
      'runDeadline',
      kind === 'CronJob'
        ? seconds(object.at('spec', 'jobTemplate', 'spec')?.entry('activeDeadlineSeconds') ?? spec.entry('activeDeadlineSeconds'))
        : undefined,
    ),
    ...optional('dropsFailedRuns', dropsFailedRunsOf(object, kind)),
    ...optional('suspended', kind === 'CronJob' ? object.at('spec', 'suspend')?.boolean : undefined),
    containers,
  }
}
