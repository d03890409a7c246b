import type { ProxiedCall } from '#model/facts/calls/proxied-call'
import type { Annotation, JavaModule, MethodDefinition } from '#languages/java/module'
import type { Context, Extractor } from './context.ts'

/** The transaction that an annotation opens, if it may write. */
const opensTransaction = (annotation: Annotation): boolean =>
  /^(Transactional|TransactionAttribute)$/.test(annotation.name) &&
  !/readOnly\s*=\s*true|NOT_SUPPORTED|NEVER|SUPPORTS/.test(annotation.text)

const promiseOf = (annotation: Annotation): ProxiedCall['promises'] | undefined => {
  if (annotation.name === 'Transactional' && opensTransaction(annotation))
    return /REQUIRES_NEW/.test(annotation.text) ? 'new-transaction' : 'transaction'
  if (annotation.name === 'Async') return 'thread'
  if (annotation.name === 'Retryable') return 'retry'
  return annotation.name === 'SchedulerLock' ? 'lock' : undefined
}

const isTransactional = (method: MethodDefinition): boolean =>
  [...method.annotations, ...method.owner.annotations].some(({ name }) => name === 'Transactional' || name === 'TransactionAttribute')

/** The class is a Spring or Jakarta bean, which a proxy wraps. */
const isBean = (method: MethodDefinition): boolean =>
  method.owner.annotations.some(({ name }) =>
    /^(Service|Component|Repository|Controller|RestController|Configuration|Named|ApplicationScoped|Singleton|Stateless)$/.test(name),
  )

/** The file uses weaving instead of proxies, or calls its own proxy. */
const goesThroughProxy = /AdviceMode\s*\.\s*ASPECTJ|AopContext|\bself\s*\.|@Lazy/

/** `this.save(order)`, `save(order)`: the call bypasses the proxy that implements the annotation of `save`. */
const emitSelfCalls = ({ module, emit }: Context): void => {
  if (goesThroughProxy.test(module.text)) return
  for (const method of module.methods) {
    const annotation = method.annotations.find((one) => promiseOf(one) !== undefined)
    const promises = annotation && promiseOf(annotation)
    if (!annotation || !promises || !isBean(method)) continue
    for (const call of module.calls) {
      if (call.isNew || call.name !== method.name) continue
      const own = call.receiver.kind === 'none' || (call.receiver.kind === 'names' && call.receiver.parts.join('.') === 'this')
      const from = module.methodAround(call.node)
      if (!own || !from || from === method || from.owner !== method.owner || isOverloaded(module, method)) continue
      // Inside the caller's transaction, only a new transaction would be missing.
      if (promises === 'transaction' && (isTransactional(from) || isCalledInTransaction(module, from))) continue
      if (from.annotations.some((one) => promiseOf(one) === promises && one.name === annotation.name)) continue
      emit({
        kind: 'proxied-call',
        at: { startLine: call.node.startLine, endLine: call.node.startLine },
        within: from.qualified,
        subject: `@${annotation.name} ${method.name}`,
        annotation: `@${annotation.name}`,
        callee: method.name,
        promises,
      })
    }
  }
}

const isOverloaded = (module: JavaModule, method: MethodDefinition): boolean =>
  module.methods.filter((other) => other.owner === method.owner && other.name === method.name).length > 1

/** A private helper of methods that all open a transaction. */
const isCalledInTransaction = (module: JavaModule, method: MethodDefinition): boolean => {
  const callers = module.calls.flatMap((call) => {
    const from = !call.isNew && call.name === method.name && call.receiver.kind === 'none' ? module.methodAround(call.node) : undefined
    return from && from.owner === method.owner && from !== method ? [from] : []
  })
  return callers.length > 0 && callers.every(isTransactional)
}

const writes = /^(save|saveAll|saveAndFlush|delete|deleteAll|deleteById|persist|merge|remove|update|batchUpdate)$/
const stores = /([rR]epository|[rR]epo|[dD]ao|[eE]ntityManager|^em|[jJ]dbcTemplate|[jJ]dbcOperations)$/

/** Writes of a listener that runs after the commit: without a new transaction they are never committed. */
const emitLateWrites = ({ module, emit }: Context): void => {
  for (const method of module.methods) {
    const listener = method.annotations.find(({ name }) => name === 'TransactionalEventListener')
    if (!listener || /BEFORE_COMMIT/.test(listener.text)) continue
    const own = [...method.annotations, ...method.owner.annotations]
    if (own.some(({ name, text }) => name === 'Async' || (name === 'Transactional' && /REQUIRES_NEW|NOT_SUPPORTED/.test(text)))) continue
    for (const call of module.callsIn(method.node)) {
      if (call.isNew || !writes.test(call.name) || call.receiver.kind !== 'names' || module.inLambda(call.node)) continue
      const holder = call.receiver.parts[call.receiver.parts.length - 1] ?? ''
      if (!stores.test(holder)) continue
      emit({
        kind: 'late-write',
        at: { startLine: call.node.startLine, endLine: call.node.startLine },
        within: method.qualified,
        subject: call.calleeText,
        callee: call.calleeText,
      })
    }
  }
}

/** Annotations that have no effect where the code relies on them. */
export const proxies: Extractor = (context) => {
  if (/@(Transactional|Async|Retryable|SchedulerLock)\b/.test(context.module.text)) emitSelfCalls(context)
  if (context.module.text.includes('@TransactionalEventListener')) emitLateWrites(context)
}
