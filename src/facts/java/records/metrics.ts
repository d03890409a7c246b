import type { Metric } from '#model/facts/records/metric'
import type { Call, JavaModule } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'
import { stringOf } from '../reading/literals.ts'

const types: Readonly<Record<string, Metric['type']>> = {
  counter: 'counter',
  timer: 'histogram',
  summary: 'summary',
  gauge: 'gauge',
  Counter: 'counter',
  FunctionCounter: 'counter',
  Timer: 'histogram',
  DistributionSummary: 'summary',
  Gauge: 'gauge',
  Histogram: 'histogram',
  Summary: 'summary',
}

/** Names of labels among `"key", value, "key", value`. */
const labelsAmong = (module: JavaModule, call: Call, from: number): Metric['labels'] =>
  call.arguments.flatMap((argument, index) => {
    const name = index >= from && (index - from) % 2 === 0 ? stringOf(module, argument) : undefined
    return name === undefined ? [] : [{ name, at: argument.span }]
  })

/** Metrics that the code declares through Micrometer or the Prometheus client. */
export const metrics: Extractor = ({ module, emit }) => {
  if (!/\bio\.(micrometer|prometheus)\b/.test(module.text)) return
  for (const call of module.calls) {
    if (call.isNew) continue
    const first = call.receiver.kind === 'names' ? (call.receiver.parts.at(-1) ?? '') : ''
    // `registry.counter("orders", "shop", id)`
    const byRegistry = /^(counter|timer|summary|gauge)$/.test(call.name) && /MeterRegistry$/.test(module.receiverType(call) ?? '')
    // `Counter.builder("orders").tag("shop", id)`, `Counter.build().name("orders").labelNames("shop")`
    const byBuilder = /^(builder|build)$/.test(call.name) && Object.hasOwn(types, first) && /^[A-Z]/.test(first)
    if (!byRegistry && !byBuilder) continue
    const outer = module.calls.filter((other) => other !== call && other.chain[0] === call)
    const labels = byRegistry
      ? labelsAmong(module, call, call.name === 'gauge' ? call.arguments.length : 1)
      : outer.flatMap((step): Metric['labels'] =>
          step.name === 'tag'
            ? labelsAmong(module, step, 0).slice(0, 1)
            : step.name === 'tags'
              ? labelsAmong(module, step, 0)
              : /^label(s|Names)$/.test(step.name)
                ? step.arguments.flatMap((argument) => {
                    const name = stringOf(module, argument)
                    return name === undefined ? [] : [{ name, at: argument.span }]
                  })
                : [],
        )
    const named = outer.find((step) => step.name === 'name')
    const name = stringOf(module, call.arguments[0] ?? named?.arguments[0]) ?? ''
    const type = types[byRegistry ? call.name : first] ?? 'counter'
    emit({
      kind: 'metric',
      at: call.node.span,
      within: module.within(call.node),
      subject: `${type} ${name}`,
      library: /io\.micrometer/.test(module.text) ? 'micrometer' : 'prometheus',
      type,
      name,
      labels,
      labelsKnown:
        !/\bTags?\b|\.tags\(/.test(call.argumentText) && outer.every((step) => step.name !== 'tags' || step.argumentText.includes('"')),
    })
  }
}
