import type { Expr, Member } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/words'
import { everyExpr } from './every-expr.ts'
import type { Reading } from './reading.ts'

const known = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** The members that a file reads of each name. */
const membersOf = ({ file }: Reading): ReadonlyMap<string, readonly string[]> => {
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

/** Decoded claims of a token: the file reads `token.exp`. They do not let a reader sign in. */
export const isClaims = (reading: Reading, value: Expr): boolean => {
  if (value.kind !== 'name' || !wordsOf(value.name).some((word) => names.tokens.has(word))) return false
  const read = membersOf(reading).get(value.name) ?? []
  return read.some((name) => names.claims.has(name)) && !read.some((name: Member['name']) => names.holdsToken.has(name))
}
