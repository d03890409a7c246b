import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { contains, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, FunctionModel, Located } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { isContext } from '../external-calls/context-deadline.ts'
import { isErrorName } from '../logs/error-in-hand.ts'

/** A call that runs with a context derived from an empty one, and whose result its function uses. */
export interface DetachedUse {
  readonly call: Call
  /** Another call of the same client in the function runs with the context of the caller. */
  readonly hasSibling: boolean
}

/**
 * `own, cancel := context.WithTimeout(context.Background(), …)`, and `price, err := shop.Price(own, id)`: the caller waits for the result, so
 * the call is no work that outlives it. What handles a failure may run because the caller has given up.
 */
export const detachedUse = (file: CodeFile, made: Located): DetachedUse | undefined => {
  const owners = file.index.functions.filter((fn) => fn.body !== undefined && contains(fn, made))
  const outermost = owners.find((fn) => owners.every((other) => contains(fn, other)))
  if (!outermost || owners.some((fn) => handlesFailure(fn, made))) return undefined
  const calls = file.index.calls.filter(({ call }) => contains(outermost, call))
  const used = calls.find((placed) => placed.call.args.some((one) => isMadeAt(file, one, placed.scope, made)) && givesResult(file, placed))
  return used && { call: used.call, hasSibling: calls.some((other) => isSibling(file, used.call, other)) }
}

const handlesFailure = (fn: FunctionModel, place: Located): boolean =>
  enclosing(fn, place).some(
    ({ stmt, body }) =>
      stmt.kind === 'if' && body === stmt.then && exprsOf(stmt.condition).some((expr) => expr.kind === 'name' && isErrorName(expr.name)),
  )

const isMadeAt = (file: CodeFile, expr: Expr, scope: Scope, { start }: Located): boolean =>
  expr.kind === 'name' && file.originOf(expr, scope).site?.start === start

/** Whether a variable takes more of the result than the error. */
const givesResult = (file: CodeFile, { call }: PlacedCall): boolean => {
  const outer = file.index.outerOf(call)
  return (
    outer?.kind === 'assign' && outer.targets.some((target) => target.kind !== 'name' || !(target.name === '_' || isErrorName(target.name)))
  )
}

const isSibling = (file: CodeFile, used: Call, { call, scope }: PlacedCall): boolean =>
  used.callee.kind === 'member' &&
  call.callee.kind === 'member' &&
  file.textOf(call.callee.object) === file.textOf(used.callee.object) &&
  call.args[0] !== undefined &&
  isContext(file, call.args[0], scope) &&
  !isEmpty(file, call.args[0], scope)

/** Whether a context is an empty one, or derived from one. */
const isEmpty = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): boolean => {
  const origin = file.originOf(expr, scope)
  const name = originName(origin)
  if (/^context#(Background|TODO)\(\)$/.test(name)) return true
  const from = origin.site?.kind === 'call' && name.startsWith('context#With') && depth < 4 ? origin.site.args[0] : undefined
  const around = from && file.index.scopeOfSite(origin.site as Call)
  return from !== undefined && around !== undefined && isEmpty(file, from, around, depth + 1)
}
