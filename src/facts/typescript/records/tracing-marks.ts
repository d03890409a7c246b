import type { OperationMark } from '#model/facts/requests/operation'
import { namePattern } from '#languages/typescript/call-index'
import { shortText } from '#languages/typescript/module'
import type { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

/** A manually started span: `tracer.startActiveSpan('charge', { kind: SpanKind.CLIENT }, …)`. */
const beginsSpan = /^@opentelemetry\/api#trace\.getTracer\(\)\.(startSpan|startActiveSpan)$/
/** Calls that carry a trace or request context across a queue, a callback or a process. */
const handsOn =
  /^(@opentelemetry\/api#(propagation\.(inject|extract)|context\.(with|bind|setGlobalContextManager))|@sentry\/\w+#(continueTrace|withIsolationScope)|async_hooks#AsyncLocalStorage\(\)\.(run|enterWith)|cls-(rtracer|hooked)#\w*)$/

const isOfInterest = namePattern((name) => beginsSpan.test(name) || handsOn.test(name))

const isOfClient = (options: ts.Expression | undefined): boolean =>
  options !== undefined && /\bSpanKind\.(CLIENT|PRODUCER)\b/.test(options.getText())

/** Manual spans around outgoing calls, and places where the trace context is propagated. */
export const tracingMarks: Extractor = ({ module, emit }) => {
  const add = (node: ts.Node, mark: OperationMark['mark'], by: string): void => {
    const { startLine } = module.span(node)
    emit({ kind: 'operation-mark', at: { startLine, endLine: startLine }, within: module.within(node), subject: mark, mark, by })
  }
  for (const call of module.madeFrom(isOfInterest)) {
    const name = module.originName(call.expression).replace(/^node:/, '')
    const text = shortText(module, call.expression, 60).replace(/\s+/g, '')
    if (handsOn.test(name)) add(call, 'context-handed-on', text)
    else if (isOfClient(call.arguments?.[1])) add(call.arguments?.[1] ?? call, 'client-span', text)
  }
}
