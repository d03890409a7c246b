import type { Probe, ProbeTiming } from '#model/facts/documents/workload'
import type { YamlValue } from '#languages/yaml/documents'

/** When a probe acts, with the defaults of Kubernetes (Configure Liveness, Readiness and Startup Probes: "Configure Probes"). */
const timingOf = (probe: YamlValue): ProbeTiming | undefined => {
  const numberOf = (key: string, byDefault: number): number | undefined => {
    const value = probe.at(key)
    return value ? value.number : byDefault
  }
  const [delay, period, timeout, failures] = [
    numberOf('initialDelaySeconds', 0),
    numberOf('periodSeconds', 10),
    numberOf('timeoutSeconds', 1),
    numberOf('failureThreshold', 3),
  ]
  if (delay === undefined || period === undefined || timeout === undefined || failures === undefined) return undefined
  return { delay, period, timeout, failures }
}

/** The probes of a container. A probe that is null in a patch is none. */
export const probesIn = (container: YamlValue): readonly Probe[] =>
  (['readinessProbe', 'livenessProbe', 'startupProbe'] as const).flatMap((probe) => {
    const entry = container.entry(probe)
    if (!entry?.value.isMap) return []
    const http = entry.value.at('httpGet')
    const [path, port] = [http?.entry('path'), (http ?? entry.value.at('tcpSocket'))?.entry('port')]
    const timing = timingOf(entry.value)
    return [
      {
        probe,
        at: entry.span,
        ...(path?.value.text !== undefined && { path: path.value.text, pathAt: path.span }),
        ...(port?.value.text !== undefined && { port: port.value.text, portAt: port.span }),
        ...(timing && { timing }),
      },
    ]
  })
