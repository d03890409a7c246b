import type { Call, JavaModule, MethodDefinition } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'
import { transactionsOf } from '../data/transactions.ts'

/** Spring Framework 6.2, "Standard and Custom Events": `publishEvent` blocks until all listeners have run, in the publisher's transaction. */
const publishers: readonly string[] = [
  'org.springframework.context.ApplicationEventPublisher',
  'org.springframework.context.ApplicationContext',
]
const listener = 'org.springframework.context.event.EventListener'

const publishes = (module: JavaModule, call: Call): boolean =>
  call.name === 'publishEvent' && call.arguments.length === 1 && publishers.some((full) => module.isType(module.receiverType(call), full))

/** Runs in the thread of the publisher: `@Async` hands it to another one. */
const listens = (module: JavaModule, { annotations, owner }: MethodDefinition): boolean =>
  annotations.some(({ name }) => module.isType(name, listener)) &&
  ![...annotations, ...owner.annotations].some(({ name }) => name === 'Async')

/** Events that Spring hands from one method to others, and the methods that get them. */
export const applicationEvents: Extractor = ({ module, emit }) => {
  if (!/publishEvent|EventListener/.test(module.text)) return
  for (const call of module.calls) {
    const [event] = call.arguments
    const type = event && publishes(module, call) ? module.typeOf(event) : undefined
    if (type === undefined) continue
    const transaction = transactionsOf(module).beforeCommit(call.node)
    emit({
      kind: 'event-publication',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: `publishes ${type}`,
      callee: call.calleeText,
      events: module.fullNames(type),
      ...(transaction ? { inTransaction: transaction.subject } : {}),
    })
  }
  for (const method of module.methods) {
    const [event, ...others] = module.parametersOf(method)
    if (!event?.type || others.length > 0 || !listens(module, method)) continue
    emit({
      kind: 'event-listener',
      at: { startLine: method.node.startLine, endLine: method.node.startLine },
      within: method.qualified,
      subject: `listens to ${event.type}`,
      events: module.fullNames(event.type),
    })
  }
}
