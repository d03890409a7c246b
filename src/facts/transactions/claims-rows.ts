import { givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import type { Reading } from './reading.ts'
import type { Region } from './region.ts'

/** SQL's `SKIP LOCKED`, as statements write it and as libraries call it. */
const skipsLocked = /\bskip[\s_]?locked\b/i

const textsOf = (expr: Expr): readonly string[] => {
  if (expr.kind === 'literal') return typeof expr.value === 'string' ? [expr.value] : []
  if (expr.kind === 'template') return expr.parts.filter((part) => typeof part === 'string')
  return expr.kind === 'object' ? expr.properties.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])) : []
}

const writtenIn = (call: Call): readonly string[] => [
  lastName(call.callee),
  ...call.keywords.map(({ name }) => name),
  ...givenTo(call).flatMap(textsOf),
]

/**
 * Whether a transaction takes the rows that no other worker holds: work that it hands on to its receiver and marks as done with the commit.
 * A rollback leaves the row for the next attempt.
 */
export const claimsRows = ({ file }: Reading, region: Region): boolean =>
  file.index.calls.some(({ call }) => region.holds(call) && writtenIn(call).some((text) => skipsLocked.test(text)))
