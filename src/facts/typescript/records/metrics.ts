import type { Metric } from '#model/facts/records/metric'
import { namePattern } from '#languages/typescript/call-index'
import { bare, lastName, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { heldAs } from '../../metrics/held-as.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

const promClient = /^prom-client#(?:default\.)?(Counter|Gauge|Histogram|Summary)$/
const openTelemetry = /\.create(Counter|UpDownCounter|Histogram|Gauge|ObservableGauge)$/

const mayDeclare = namePattern((name) => promClient.test(name) || (name.includes('opentelemetry') && openTelemetry.test(name)))

const types: Readonly<Record<string, Metric['type']>> = {
  Counter: 'counter',
  Gauge: 'gauge',
  Histogram: 'histogram',
  Summary: 'summary',
  UpDownCounter: 'gauge',
  ObservableGauge: 'gauge',
}

/** A function of the repository named like a metric factory, whose argument has the shape of prom-client's options. */
const makesMetric = /^(?:create|make|new|build|register|get)(Counter|Gauge|Histogram|Summary)$/

const hasMetricShape = (module: Module, call: ts.CallExpression): boolean => {
  const [first] = call.arguments
  const options = first && constantOf(module, first)
  if (!options || !ts.isObjectLiteralExpression(options)) return false
  const names = options.properties.map((property) => property.name?.getText(module.file))
  return names.includes('name') && names.includes('help')
}

/** The initializer of a constant in this file, otherwise the expression itself. */
const constantOf = (module: Module, node: ts.Expression): ts.Expression => {
  const value = bare(node)
  const declaration = ts.isIdentifier(value) ? module.declarationOf(value) : undefined
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? bare(declaration.initializer) : value
}

/** Metrics declared with prom-client or OpenTelemetry. */
export const metrics: Extractor = ({ module, emit }) => {
  const wrapped = module.calls().filter((call) => makesMetric.test(lastName(call.expression)) && hasMetricShape(module, call))
  for (const call of [...module.madeFrom(mayDeclare), ...wrapped]) {
    const name = module.originName(call.expression)
    const prom =
      promClient.exec(name)?.[1] ?? (wrapped.some((one) => one === call) ? makesMetric.exec(lastName(call.expression))?.[1] : undefined)
    const otel = /opentelemetry/.test(name) ? openTelemetry.exec(name)?.[1] : undefined
    const type = types[prom ?? otel ?? '']
    const [first] = call.arguments ?? []
    if (!type || !first) continue
    const options = constantOf(module, first)
    let metricName = ts.isStringLiteralLike(options) ? options.text : ''
    const labels: Metric['labels'][number][] = []
    let labelsKnown = prom !== undefined && ts.isObjectLiteralExpression(options) && options.properties.every(ts.isPropertyAssignment)
    if (ts.isObjectLiteralExpression(options))
      for (const property of options.properties) {
        if (!ts.isPropertyAssignment(property)) continue
        const key = property.name.getText(module.file)
        const value = constantOf(module, property.initializer)
        if (key === 'name' && ts.isStringLiteralLike(value)) metricName = value.text
        if (key !== 'labelNames') continue
        if (!ts.isArrayLiteralExpression(value)) labelsKnown = false
        else
          for (const element of value.elements)
            if (ts.isStringLiteralLike(element)) labels.push({ name: element.text, at: module.span(element) })
            else labelsKnown = false
      }
    emit({
      kind: 'metric',
      at: module.span(call),
      within: module.within(call),
      subject: `${type} ${metricName}`,
      library: prom ? 'prom-client' : 'opentelemetry',
      type,
      name: metricName,
      ...heldAs(codeOf(module).file, { start: call.getStart(module.file), end: call.end }),
      labels,
      labelsKnown,
    })
  }
}
