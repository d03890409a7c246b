import type { Guard } from '#model/facts/requests/endpoint'
import type { Ref } from '#model/fact'
import type { Call, Expr } from '#code/model'
import { isNull } from '#code/is-null'
import type { Scope } from '#code/scope'
import { guardOf, wrapperGuard } from './guards.ts'
import type { Reading } from './reading.ts'

/** The handler function and its wrappers: `auth(limit(h.create))`. */
export interface Handler {
  readonly ref: Ref | undefined
  readonly wrappers: readonly Guard[]
}

/** Wrappers inside wrappers beyond this depth are no handlers. */
const maxDepth = 6

export const handlerOf = (reading: Reading, value: Expr, scope: Scope, depth = 0): Handler => {
  if (depth > maxDepth) return { ref: undefined, wrappers: [] }
  if (value.kind === 'lambda') return { ref: reading.refOfLambda?.(value) ?? { name: reading.nameOf(value.function) }, wrappers: [] }
  if (value.kind !== 'call') {
    // Most arguments of a wrapper are objects that it uses, unless they are made there.
    const mayAnswer = depth === 0 || isMade(value)
    return { ref: reading.refOf(value, scope) ?? (mayAnswer ? reading.refOfObject?.(value) : undefined), wrappers: [] }
  }
  if (reading.rules.wrapsWhole) return wrapped(reading, value, scope, depth)
  const inner = value.args.find(isCallable)
  // Without a function, the call makes the handler: `h.create()`.
  if (!inner) return { ref: reading.refOf(value.callee, scope), wrappers: [] }
  const { ref, wrappers } = handlerOf(reading, inner, scope, depth + 1)
  const isConversion = reading.index.converts(reading.file.nameOf(value.callee, scope))
  return {
    ref: ref ?? reading.refOf(value.callee, scope),
    wrappers: isConversion ? wrappers : [guardOf(reading, value.callee, scope), ...wrappers],
  }
}

/** The last function that a wrapper receives, or the one that `bind` is called on. A call that only creates a handler has none. */
const wrapped = (reading: Reading, call: Call, scope: Scope, depth: number): Handler => {
  for (const inner of call.args.toReversed()) {
    const ref = isCallable(inner) ? handlerOf(reading, inner, scope, depth + 1).ref : undefined
    if (ref) return { ref, wrappers: depth === 0 ? [wrapperGuard(reading, call, inner, scope)] : [] }
  }
  const bound = call.callee.kind === 'member' && call.callee.name === 'bind' ? call.callee.object : undefined
  return { ref: bound && handlerOf(reading, bound, scope, depth + 1).ref, wrappers: [] }
}

/** `Handler{}`, `&Handler{}`. */
const isMade = (value: Expr): boolean => value.kind === 'struct' || (value.kind === 'unary' && isMade(value.operand))

/** What may be a function, or an object that answers. */
const isCallable = (value: Expr): boolean =>
  value.kind === 'lambda' ||
  value.kind === 'call' ||
  isMade(value) ||
  ((value.kind === 'name' || value.kind === 'member') && !isNull(value))
