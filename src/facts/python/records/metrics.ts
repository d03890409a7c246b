import type { Metric } from '#model/facts/records/metric'
import { fullNameOf } from '../../metrics/full-name.ts'
import { heldAs } from '../../metrics/held-as.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { literalText } from '../reading/value-shape.ts'

const types: Readonly<Record<string, Metric['type']>> = {
  'prometheus_client.Counter': 'counter',
  'prometheus_client.Gauge': 'gauge',
  'prometheus_client.Histogram': 'histogram',
  'prometheus_client.Summary': 'summary',
}

/** Metrics that a file declares for Prometheus, with their labels. */
export const metrics: Extractor = ({ module, emit }) => {
  if (!module.text.includes('prometheus_client')) return
  for (const call of module.calls) {
    const type = types[call.name]
    if (!type) continue
    const labels = call.argument('labelnames', 2)
    const names = (labels?.children ?? []).map((child) => ({ name: literalText(child), at: child.span }))
    const name = literalText(call.argument('name', 0)) ?? ''
    const fronts = [call.argument('namespace', 3), call.argument('subsystem', 4)]
    const isList = labels === undefined || /^[[(]/.test(labels.text)
    emit({
      kind: 'metric',
      at: call.node.span,
      within: module.within(call.node),
      subject: `${type} ${name}`.trim(),
      library: 'prometheus_client',
      type,
      name,
      ...fullNameOf(
        name,
        fronts.map((front) => front && (literalText(front) ?? front.text)),
      ),
      ...heldAs(codeOf(module).file, call.node),
      labels: names.flatMap(({ name, at }) => (name ? [{ name, at }] : [])),
      labelsKnown: isList && names.every(({ name }) => name !== undefined),
    })
  }
}
