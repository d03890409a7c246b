/** Annotations and labels of a pod that make a controller add containers to it. */
interface AddingKey {
  readonly source: string
  /** The whole key, or a part of it. */
  readonly key?: string
  readonly part?: string
}

const keys: readonly AddingKey[] = [
  {
    source:
      'Istio 1.24 sidecar.istio.io/inject, Linkerd 2.17 linkerd.io/inject, Consul 1.20 connect-inject, Vault agent-inject, OpenTelemetry inject-*',
    part: 'inject',
  },
  { source: 'Dapr 1.14, Dapr arguments and annotations: dapr.io/enabled', key: 'dapr.io/enabled' },
]

/** Whether an annotation or a label asks a controller for containers. */
export const asksForContainers = (name: string): boolean =>
  keys.some(({ key, part }) => name === key || (part !== undefined && name.includes(part)))
