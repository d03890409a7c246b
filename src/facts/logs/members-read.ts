import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { everyExpr } from './every-expr.ts'
import type { Reading } from './reading.ts'

const known = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** The members that a file reads of each name. */
export const membersRead = ({ file }: Reading): ReadonlyMap<string, readonly string[]> => {
  const before = known.get(file)
  if (before) return before
  const members = new Map<string, string[]>()
  for (const expr of everyExpr(file.module)) {
    if (expr.kind !== 'member' || expr.object.kind !== 'name') continue
    const list = members.get(expr.object.name)
    if (list) list.push(expr.name)
    else members.set(expr.object.name, [expr.name])
  }
  known.set(file, members)
  return members
}

const knownAttributes = new WeakMap<object, ReadonlyMap<string, readonly number[]>>()

const attributesIn = ({ file }: Reading): ReadonlyMap<string, readonly number[]> => {
  const before = knownAttributes.get(file)
  if (before) return before
  const called = new Set<Expr>(file.index.calls.map(({ call }) => call.callee))
  const places = new Map<string, number[]>()
  for (const expr of everyExpr(file.module)) {
    if (expr.kind !== 'member' || expr.object.kind !== 'name' || called.has(expr)) continue
    const list = places.get(expr.object.name)
    if (list) list.push(expr.start)
    else places.set(expr.object.name, [expr.start])
  }
  knownAttributes.set(file, places)
  return places
}

/** Whether a function reads a member of a name without calling it, `token.user`: a text has methods only. */
export const hasAttributes = (reading: Reading, name: string, scope: Scope): boolean => {
  const { function: own } = scope
  return own !== undefined && (attributesIn(reading).get(name) ?? []).some((at) => at >= own.start && at < own.end)
}
