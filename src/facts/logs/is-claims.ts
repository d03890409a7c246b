import type { Expr, Member } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { membersRead } from './members-read.ts'
import type { Reading } from './reading.ts'

/** Decoded claims of a token: the file reads `token.exp`. They do not let a reader sign in. */
export const isClaims = (reading: Reading, value: Expr): boolean => {
  if (value.kind !== 'name' || !wordsOf(value.name).some((word) => names.tokens.has(word))) return false
  const read = membersRead(reading).get(value.name) ?? []
  return read.some((name) => names.claims.has(name)) && !read.some((name: Member['name']) => names.holdsToken.has(name))
}
