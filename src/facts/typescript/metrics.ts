import type { Metric } from '#model/facts/metric'
import { bare } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'

const promClient = /^prom-client#(?:default\.)?(Counter|Gauge|Histogram|Summary)$/
const openTelemetry = /\.create(Counter|UpDownCounter|Histogram|Gauge|ObservableGauge)$/

const types: Readonly<Record<string, Metric['type']>> = {
  Counter: 'counter',
  Gauge: 'gauge',
  Histogram: 'histogram',
  Summary: 'summary',
  UpDownCounter: 'gauge',
  ObservableGauge: 'gauge',
}

/** Metrics that the code declares: prom-client's, and OpenTelemetry's. */
export const metrics: Extractor = ({ module, emit }) => {
  for (const call of [...module.calls(), ...module.news()]) {
    const name = module.originName(call.expression)
    const prom = promClient.exec(name)?.[1]
    const otel = /opentelemetry/.test(name) ? openTelemetry.exec(name)?.[1] : undefined
    const type = types[prom ?? otel ?? '']
    const [first] = call.arguments ?? []
    if (!type || !first) continue
    const options = bare(first)
    let metricName = ts.isStringLiteralLike(options) ? options.text : ''
    const labels: Metric['labels'][number][] = []
    if (ts.isObjectLiteralExpression(options))
      for (const property of options.properties) {
        if (!ts.isPropertyAssignment(property)) continue
        const key = property.name.getText(module.file)
        const value = bare(property.initializer)
        if (key === 'name' && ts.isStringLiteralLike(value)) metricName = value.text
        if (key === 'labelNames' && ts.isArrayLiteralExpression(value))
          for (const element of value.elements)
            if (ts.isStringLiteralLike(element)) labels.push({ name: element.text, at: module.span(element) })
      }
    emit({
      kind: 'metric',
      at: module.span(call),
      within: module.within(call),
      subject: `${type} ${metricName}`,
      library: prom ? 'prom-client' : 'opentelemetry',
      type,
      name: metricName,
      labels,
    })
  }
}
