import type { Metric } from '#model/facts/metric'
import { originName } from '#languages/go/module'
import type { Extractor } from './context.ts'

const vectors =
  /^github\.com\/prometheus\/client_golang\/prometheus(?:\/promauto)?#(?:With\(\)\.)?New(Counter|Gauge|Histogram|Summary)(Vec)?$/

const types: Readonly<Record<string, Metric['type']>> = { Counter: 'counter', Gauge: 'gauge', Histogram: 'histogram', Summary: 'summary' }

/** Metrics that the code declares through the Prometheus client. */
export const metrics: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    if (!/^New(Counter|Gauge|Histogram|Summary)/.test(call.path.at(-1) ?? '')) continue
    const found = vectors.exec(originName(module.calleeOrigin(call)))
    const type = types[found?.[1] ?? '']
    const [options, labels] = call.args
    if (!type || !options) continue
    const literal = module.literalAt(options)
    const nameField = literal?.fields.get('Name')
    const name = (nameField && module.stringOf(nameField)) ?? ''
    const list = labels && module.literalAt(labels)
    const named = (list?.elements ?? []).flatMap((element) => {
      const label = module.stringOf(element)
      return label === undefined ? [] : [{ name: label, at: module.spanOf(element) }]
    })
    emit({
      kind: 'metric',
      at: call.node.span,
      within: module.within(call.node),
      subject: `${type} ${name}`,
      library: 'prometheus',
      type,
      name,
      labels: named,
      labelsKnown: found?.[2] === undefined || (list !== undefined && named.length === list.elements.length),
    })
  }
}
