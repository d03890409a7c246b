import type { Metric } from '#model/facts/records/metric'
import { originName, type Call, type Module, type Range } from '#languages/go/module'
import { fullNameOf } from '../../metrics/full-name.ts'
import { heldAs } from '../../metrics/held-as.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Context, Extractor } from '../calls/context.ts'

const vectors =
  /^github\.com\/prometheus\/client_golang\/prometheus(?:\/promauto)?#(?:With\(\)\.)?New(Counter|Gauge|Histogram|Summary)(Vec)?$/

const types: Readonly<Record<string, Metric['type']>> = { Counter: 'counter', Gauge: 'gauge', Histogram: 'histogram', Summary: 'summary' }

/** The metric's name: a literal, or the last argument of `prometheus.BuildFQName(namespace, "queue", "depth")`. */
const nameAt = (module: Module, range: Range | undefined): string => {
  if (!range) return ''
  const call = module.callAt(range)
  const parts = call && /BuildFQName$/.test(call.callee) ? call.args.slice(1) : [range]
  const texts = parts.map((part) => module.stringOf(part))
  return texts.every((text) => text !== undefined) ? texts.filter((text) => text !== '').join('_') : ''
}

/** A field that stands in front of the name: its text, or its expression. */
const frontAt = (module: Module, range: Range | undefined): string | undefined => range && (module.stringOf(range) ?? module.slice(range))

/** `prometheus.NewDesc(name, help, labels, nil)`: a metric whose values a collector supplies at each scrape. */
const described = ({ module, emit }: Context, call: Call): void => {
  const name = nameAt(module, call.args[0])
  const labels = call.args[2]
  const list = labels && module.literalAt(labels)
  const named = (list?.elements ?? []).flatMap((element) => {
    const label = module.stringOf(element)
    return label === undefined ? [] : [{ name: label, at: module.spanOf(element) }]
  })
  const none = labels !== undefined && module.slice(labels) === 'nil'
  // Counters end in `_total`, by the convention of the exposition format.
  const type = /_total$/.test(name) ? 'counter' : 'gauge'
  emit({
    kind: 'metric',
    at: call.node.span,
    within: module.within(call.node),
    subject: `${type} ${name}`,
    library: 'prometheus',
    type,
    name,
    labels: named,
    labelsKnown: none || (list !== undefined && named.length === list.elements.length),
  })
}

/** Metrics that the code declares through the Prometheus client. */
export const metrics: Extractor = (context) => {
  const { module, emit } = context
  for (const call of module.calls) {
    if (
      call.path.at(-1) === 'NewDesc' &&
      originName(module.calleeOrigin(call)) === 'github.com/prometheus/client_golang/prometheus#NewDesc'
    )
      described(context, call)
    if (!/^New(Counter|Gauge|Histogram|Summary)/.test(call.path.at(-1) ?? '')) continue
    const found = vectors.exec(originName(module.calleeOrigin(call)))
    const type = types[found?.[1] ?? '']
    const [options, labels] = call.args
    if (!type || !options) continue
    const literal = module.literalAt(options)
    const nameField = literal?.fields.get('Name')
    const name = nameAt(module, nameField)
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
      ...fullNameOf(
        name,
        ['Namespace', 'Subsystem'].map((field) => frontAt(module, literal?.fields.get(field))),
      ),
      ...heldAs(codeOf(module).file, call),
      labels: named,
      labelsKnown: found?.[2] === undefined || (list !== undefined && named.length === list.elements.length),
    })
  }
}
