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
