import type { Tracing } from '#model/facts/records/tracing'
import { namePattern } from '#languages/typescript/call-index'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { automaticTracers, instrumentations, listsEverything, offers, otherInstrumentation } from '../../libraries/tracing-libraries.ts'
import type { Extractor } from '../calls/context.ts'
import { importsOf } from '../reading/outline.ts'

type Instruments = Tracing['instruments']

/** The clients covered by one entry of an instrumentation list. A constant is replaced by its value. */
const entry = (module: Module, node: ts.Expression): Instruments => {
  const value = bare(node)
  if (ts.isArrayLiteralExpression(value)) return listOf(module, value)
  const constant = ts.isIdentifier(value) ? module.declarationOf(value) : undefined
  if (constant && ts.isVariableDeclaration(constant) && (constant.parent.flags & ts.NodeFlags.Const) !== 0 && constant.initializer) {
    const initializer = bare(constant.initializer)
    // Entries may be added to a list held in a constant.
    return ts.isNewExpression(initializer) ? entry(module, initializer) : 'unknown'
  }
  if (!ts.isNewExpression(value) && !ts.isCallExpression(value)) return 'unknown'
  const name = module.originName(value.expression)
  if (listsEverything.test(name)) return 'everything'
  if (!ts.isNewExpression(value)) return 'unknown'
  const clients = instrumentations[name]
  if (clients) return [{ clients, at: module.span(value) }]
  return otherInstrumentation.test(name) ? [] : 'unknown'
}

const listOf = (module: Module, list: ts.ArrayLiteralExpression): Instruments => {
  const entries = list.elements.map((element) => entry(module, ts.isSpreadElement(element) ? element.expression : element))
  if (entries.includes('everything')) return 'everything'
  return entries.includes('unknown') ? 'unknown' : entries.flatMap((one) => (typeof one === 'string' ? [] : one))
}

/** The `instrumentations` of a tracing setup's options. A tracing setup without them covers no client. */
const instrumentsOf = (module: Module, options: ts.Expression | undefined): Instruments => {
  const value = options && bare(options)
  if (!value || !ts.isObjectLiteralExpression(value) || value.properties.some(ts.isSpreadAssignment)) return 'unknown'
  const named = (name: RegExp) => value.properties.find((property) => property.name && name.test(property.name.getText(module.file)))
  const listed = named(/^instrumentations$/)
  if (listed) return ts.isPropertyAssignment(listed) ? entry(module, listed.initializer) : 'unknown'
  return named(/^(traceExporter|spanProcessors?)$/) ? [] : 'unknown'
}

/** Setup calls that list their instrumentations in their options. */
const setUp = /^@opentelemetry\/(sdk-node#(NodeSDK|\w+\.NodeSDK)|instrumentation#registerInstrumentations)$/
const provider = /^@opentelemetry\/(sdk-trace-node|node)#NodeTracerProvider\(\)\.register$/
/** Manual propagation or suppression of the trace context. */
const byHand = /^@opentelemetry\/(api|core)#(propagation\.inject|suppressTracing)$/
const header = /^(traceparent|x-b3-traceid|b3|uber-trace-id|x-datadog-trace-id)$/i

const tellsOfTraces = namePattern((name) => setUp.test(name) || provider.test(name) || byHand.test(name))
const mayName = /traceparent|x-b3-traceid|b3|uber-trace-id|x-datadog-trace-id/i

/** Sentry reports errors without tracing anything: it traces only if its options say how much. */
const isSentry = (name: string): boolean => name.startsWith('@sentry/')
/** Next.js makes spans of its own requests, which go nowhere until a package registers a provider. */
const isFramework = (name: string): boolean => name === 'next' || name.startsWith('next/')
const sampling = new Set(['tracesSampleRate', 'tracesSampler'])
const samples = (module: Module): boolean =>
  module.all<ts.PropertyAssignment>(ts.SyntaxKind.PropertyAssignment).some(({ name }) => sampling.has(name.getText(module.file)))

/** The statement that loads a package. */
const loadOf = (module: Module, name: string): ts.Node =>
  module.all<ts.StringLiteral>(ts.SyntaxKind.StringLiteral).find(({ text }) => text === name) ?? module.file.statements[0] ?? module.file

/** The instrumentation of `node:http` covers both directions. */
const tracesServer = (instruments: Instruments): boolean =>
  instruments === 'everything' || (instruments !== 'unknown' && instruments.some(({ clients }) => clients.includes('node:http')))

const turnsOff = namePattern((name) => listsEverything.test(name) || instrumentations[name] !== undefined)

const isDisabled = (node: ts.Expression | undefined): boolean =>
  node !== undefined &&
  ts.isObjectLiteralExpression(bare(node)) &&
  (bare(node) as ts.ObjectLiteralExpression).properties.some(
    (property) =>
      ts.isPropertyAssignment(property) &&
      property.name.getText() === 'enabled' &&
      bare(property.initializer).kind === ts.SyntaxKind.FalseKeyword,
  )

/** Instrumentations that their options turn off: by the package among all of them, or where one is made. */
const disabled: Extractor = ({ module, emit }) => {
  const add = (node: ts.Node, by: string, clients: readonly string[]): void =>
    emit({
      kind: 'trace-share',
      at: module.span(node),
      within: module.within(node),
      subject: `tracing without ${by}`,
      by,
      isNothing: true,
      clients,
    })
  for (const call of module.madeFrom(turnsOff)) {
    const name = module.originName(call.expression)
    const [options] = call.arguments ?? []
    const clients = instrumentations[name]
    if (clients && isDisabled(options)) add(call, name.replace(/^.*#/, ''), clients)
    const value = clients || !options ? undefined : bare(options)
    if (!value || !ts.isObjectLiteralExpression(value)) continue
    for (const property of value.properties)
      if (ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.name) && isDisabled(property.initializer)) {
        const { text } = property.name
        const covered = Object.entries(instrumentations).flatMap(([origin, each]) => (origin.startsWith(`${text}#`) ? each : []))
        if (covered.length > 0) add(property, text, covered)
      }
  }
}

/** Where tracing is set up, and which clients it covers. */
export const tracing: Extractor = (context) => {
  const { module, emit } = context
  disabled(context)
  const add = (node: ts.Node, by: string, instruments: Instruments): void =>
    emit({
      kind: 'tracing',
      at: module.span(node),
      within: module.within(node),
      subject: `tracing ${by}`,
      by,
      instruments,
      ...(tracesServer(instruments) ? { incoming: true } : {}),
      offers,
      exemptWith: automaticTracers,
    })
  const automatic = importsOf(module).find(
    (record) => !record.typeOnly && automaticTracers.some((name) => record.module === name || record.module.startsWith(`${name}/`)),
  )
  if (automatic)
    add(
      loadOf(module, automatic.module),
      automatic.module,
      (isSentry(automatic.module) && !samples(module)) || isFramework(automatic.module) ? 'unknown' : 'everything',
    )
  for (const call of module.madeFrom(tellsOfTraces)) {
    const name = module.originName(call.expression)
    if (setUp.test(name)) add(call, name.replace(/^.*[#.]/, ''), instrumentsOf(module, call.arguments?.[0]))
    else if (provider.test(name)) add(call, 'NodeTracerProvider', [])
    else if (byHand.test(name)) add(call, name.replace(/^.*#/, ''), 'unknown')
  }
  if (!mayName.test(module.file.text)) return
  const written = [
    ...module.all<ts.StringLiteral>(ts.SyntaxKind.StringLiteral),
    ...module.all<ts.Identifier>(ts.SyntaxKind.Identifier),
  ].find((node) => header.test(node.text))
  if (written) add(written, written.text, 'unknown')
}
