import type { IdempotencyKey, SideEffect } from '#model/facts/documents/side-effect'
import type { Call, JavaModule } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'
import { requestOf } from '../calls/external-calls.ts'
import { javaEffects, javaServices, movesMoneyTwice } from '../libraries/side-effects.ts'
import { transactionsOf } from '../data/transactions.ts'
import { runsAlways } from '../../reading/runs-always.ts'
import { codeOf } from './code-of.ts'

const names = new Map<string, typeof javaEffects>()
for (const effect of javaEffects) for (const call of effect.calls) names.set(call, [...(names.get(call) ?? []), effect])

const keyOf = (module: JavaModule, call: Call, effect: string): IdempotencyKey => {
  if (effect !== 'stripe') return { state: 'unknown' }
  const found = module.calls.find(
    (other) =>
      /^(setIdempotencyKey|withIdempotencyKey)$/.test(other.name) && module.methodAround(other.node) === module.methodAround(call.node),
  )
  if (found) return { state: 'set', at: found.node.span }
  return call.arguments.length === 1 ? { state: 'absent' } : { state: 'unknown' }
}

/** The model whose objects a call makes through a service of a client: `PaymentIntent` of `client.paymentIntents().create(…)`. */
const madeByService = (module: JavaModule, { name, receiver }: Call): string | undefined => {
  if (name !== javaServices.call || receiver.kind !== 'call' || receiver.between.length > 0) return undefined
  const service = receiver.call
  const model = new Map<string, string>(Object.entries(javaServices.models)).get(service.name)
  const version = service.receiver.kind === 'call' ? service.receiver.call : undefined
  const client = version && javaServices.versions.some((one) => one === version.name) ? version : service
  return model !== undefined && module.isType(module.receiverType(client), javaServices.client) ? model : undefined
}

/** Whether the creation of an object moves money, in the method that makes it. */
const moves = (module: JavaModule, call: Call, model: string): boolean => {
  const needs = movesMoneyTwice[model]
  if (needs === undefined || needs === 'always') return needs === 'always'
  const method = module.methodAround(call.node)
  return module.calls.some((other) => needs.includes(other.name) && module.methodAround(other.node) === method)
}

/** The irreversible effect of a call. */
export const effectOf = (
  module: JavaModule,
  call: Call,
): (Pick<SideEffect, 'effect' | 'library' | 'key' | 'movesMoney'> & { readonly method?: string | undefined }) | undefined => {
  if (call.isNew) return undefined
  const made = madeByService(module, call)
  if (made !== undefined)
    return { effect: 'payment', library: 'stripe', key: keyOf(module, call, 'stripe'), movesMoney: moves(module, call, made) }
  const candidates = names.get(call.name)
  const type = candidates && module.receiverType(call)
  const entry = type === undefined ? undefined : candidates?.find((one) => one.on.some((full) => module.isType(type, full)))
  if (entry)
    return {
      effect: entry.effect,
      library: entry.library,
      key: keyOf(module, call, entry.library),
      movesMoney: entry.library === 'stripe' && type !== undefined && moves(module, call, type),
    }
  const request = requestOf(module, call)
  if (!request?.method || !/^(POST|PUT|PATCH|DELETE)$/.test(request.method)) return undefined
  return { effect: 'http', library: request.library, key: { state: 'unknown' }, movesMoney: false, method: request.method }
}

/** Irreversible calls, and the transactions before whose commit they have their effect. */
export const sideEffects: Extractor = ({ module, emit }) => {
  for (const call of module.calls) {
    const effect = effectOf(module, call)
    if (!effect) continue
    const transaction = transactionsOf(module).beforeCommit(call.node)
    emit({
      kind: 'side-effect',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: `${effect.library} ${call.calleeText}`,
      effect: effect.effect,
      library: effect.library,
      callee: call.calleeText,
      key: effect.key,
      movesMoney: effect.movesMoney,
      ...(transaction ? { inTransaction: transaction.subject } : {}),
      ...(runsAlways(codeOf(module).file, call.node) && { always: true as const }),
    })
  }
}
