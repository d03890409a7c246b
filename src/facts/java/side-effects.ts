import type { CallBeforeCommit } from '#model/facts/transaction'
import type { Ref } from '#model/fact'
import type { IdempotencyKey, SideEffect } from '#model/facts/side-effect'
import type { Span } from '#model/source-file'
import type { Call, JavaModule, MethodDefinition } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Context, Extractor } from './context.ts'
import { requestOf } from './external-calls.ts'
import { javaEffects, movesMoneyTwice } from './libraries/side-effects.ts'
import { refsOfCall } from './outline.ts'
import { opensTransaction } from './safeguards.ts'

const names = new Map<string, typeof javaEffects>()
for (const effect of javaEffects) for (const call of effect.calls) names.set(call, [...(names.get(call) ?? []), effect])

/** Code that runs before a commit: a method that opens a transaction, or a lambda passed to a template. */
interface Region {
  readonly opener: string
  readonly at: Span
  readonly method: MethodDefinition
  readonly node: SyntaxNode
}

/** Signs that a file's messages take part in the transaction, or go through an outbox. */
const takesPart =
  /[oO]utbox|transactionIdPrefix|executeInTransaction|setChannelTransacted\s*\(\s*true|KafkaTransactionManager|registerSynchronization|afterCommit/

const regionsOf = (module: JavaModule): Region[] => {
  const regions: Region[] = []
  if (!/Transaction/.test(module.text)) return regions
  for (const method of module.methods) {
    const body = method.node.field('body')
    if (!body || method.isConstructor || method.owner.kind === 'anonymous') continue
    const own = method.annotations.find(({ name }) => /^Transactional$/.test(name))
    const around = own ?? method.owner.annotations.find(({ name }) => name === 'Transactional')
    // A proxy opens it, but only for public methods called from outside.
    if (!around || !opensTransaction(around) || !/\bpublic\b/.test(module.text.slice(method.node.start, body.start))) continue
    if (method.annotations.some(({ name }) => name === 'TransactionalEventListener')) continue
    regions.push({ opener: '@Transactional', at: around.span, method, node: body })
  }
  for (const call of module.calls) {
    if (!/^execute(WithoutResult)?$/.test(call.name) || !/^Transaction(Template|Operations)$/.test(module.receiverType(call) ?? ''))
      continue
    const [body] = call.arguments
    const method = module.methodAround(call.node)
    if (body?.kind === 'lambda_expression' && method) regions.push({ opener: call.calleeText, at: call.node.span, method, node: body })
  }
  return regions
}

const keyOf = (module: JavaModule, call: Call, effect: string): IdempotencyKey => {
  if (effect !== 'stripe') return { state: 'unknown' }
  const found = module.calls.find(
    (other) =>
      /^(setIdempotencyKey|withIdempotencyKey)$/.test(other.name) && module.methodAround(other.node) === module.methodAround(call.node),
  )
  if (found) return { state: 'set', at: found.node.span }
  return call.arguments.length === 1 ? { state: 'absent' } : { state: 'unknown' }
}

/** The irreversible effect of a call. */
export const effectOf = (
  module: JavaModule,
  call: Call,
): (Pick<SideEffect, 'effect' | 'library' | 'key' | 'movesMoney'> & { readonly method?: string | undefined }) | undefined => {
  if (call.isNew) return undefined
  const candidates = names.get(call.name)
  const type = candidates && module.receiverType(call)
  const entry = type === undefined ? undefined : candidates?.find((one) => one.on.some((full) => module.isType(type, full)))
  if (entry)
    return {
      effect: entry.effect,
      library: entry.library,
      key: keyOf(module, call, entry.library),
      movesMoney: entry.library === 'stripe' && type !== undefined && movesMoneyTwice.test(type),
    }
  const request = requestOf(module, call)
  if (!request?.method || !/^(POST|PUT|PATCH|DELETE)$/.test(request.method)) return undefined
  return { effect: 'http', library: request.library, key: { state: 'unknown' }, movesMoney: false, method: request.method }
}

const emitEffect = ({ module, emit }: Context, call: Call, regions: readonly Region[], isPartOf: boolean): void => {
  const effect = effectOf(module, call)
  if (!effect) return
  const around = module.methodAround(call.node)
  const region = regions.find((one) => one.method === around && one.node.contains(call.node))
  // A lambda on another thread does not necessarily run before the commit.
  const counts = region && !isPartOf && (!module.inLambda(call.node) || region.node.kind === 'lambda_expression')
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
    ...(counts ? { inTransaction: region.opener } : {}),
  })
}

/** Irreversible calls, and the transactions around them or around calls that lead to them. */
export const sideEffects: Extractor = (context) => {
  const { module, emit } = context
  const regions = regionsOf(module)
  const isPartOf = takesPart.test(module.text)
  for (const call of module.calls) emitEffect(context, call, regions, isPartOf)
  for (const region of regions) {
    const calls: CallBeforeCommit[] = []
    const around: Ref[] = []
    for (const call of module.callsIn(region.node)) {
      if (call.isNew || module.methodAround(call.node) !== region.method) continue
      if (module.inLambda(call.node) && region.node.kind !== 'lambda_expression') continue
      for (const ref of refsOfCall(module, call).slice(0, 1))
        if (isPartOf) around.push(ref)
        else calls.push({ at: { startLine: call.node.startLine, endLine: call.node.startLine }, callee: call.calleeText, function: ref })
    }
    emit({
      kind: 'transaction',
      at: region.at,
      within: region.method.qualified,
      subject: region.opener,
      opener: region.opener,
      client: '',
      outer: [],
      calls,
      ...(around.length > 0 ? { around } : {}),
    })
  }
  emitPromised(context)
}

/** An abstract or interface method with a transaction annotation: its implementations run in a transaction as well. */
const emitPromised = ({ module, emit }: Context): void => {
  if (!module.text.includes('@Transactional')) return
  for (const method of module.methods) {
    if (method.node.field('body')) continue
    const promise = [...method.annotations, ...method.owner.annotations].find(({ name }) => name === 'Transactional')
    if (promise && opensTransaction(promise))
      emit({
        kind: 'transaction',
        at: promise.span,
        within: method.qualified,
        subject: '@Transactional',
        opener: '@Transactional',
        client: '',
        outer: [],
        calls: [],
        around: [{ name: method.qualified }],
      })
  }
}
