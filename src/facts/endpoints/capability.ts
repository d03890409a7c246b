import { exprsIn, exprsOf } from '#code/inside'
import type { Expr, FunctionModel } from '#code/model'
import { names } from '#models/names'
import { table } from '#models/names-table'
import { wordsOf } from '#models/naming/words'
import { writtenNames } from '../values/written-names.ts'
import { holdsValue } from './holds-value.ts'
import type { Reading } from './reading.ts'

/** Whether knowledge of a route's path is itself the permission to call it: an invitation, a signing link, a password reset. */
export const grantsByPath = ({ rules }: Reading, route: string): boolean => {
  const segments = route.split('/')
  const values = segments.filter(holdsValue)
  const checked = rules.capabilityIsValue ? values : segments
  return (
    checked.some((segment) => names.capabilities.has(segment)) ||
    values.some((segment) => names.codes.has(wordsOf(segment).join(''))) ||
    names.invitations.has(route)
  )
}

/** Whether code near a route reads a value that itself grants the right to call it. */
export const grantsInCode = ({ file, rules }: Reading, code: Expr | FunctionModel): boolean => {
  if (!rules.capabilityInCode || !mayGrant(file.textOf(code))) return false
  if (code.kind !== 'function') return namesRead(exprsOf(code)).some(grants)
  const taken = code.params.flatMap(({ name, type, pattern }) => [
    name,
    type?.name?.name ?? '',
    ...(pattern ? exprsOf(pattern).flatMap(writtenNames) : []),
  ])
  return taken.some(grants) || namesRead(exprsIn(code.body ?? [])).some(grants)
}

/** The names in code, without members that are called: `reply.code(201)` reads no code. */
const namesRead = (exprs: readonly Expr[]): readonly string[] => {
  const called = new Set(exprs.flatMap((expr) => (expr.kind === 'call' && expr.callee.kind === 'member' ? [expr.callee] : [])))
  return exprs.flatMap((expr) => (expr.kind === 'member' && called.has(expr) && names.codes.has(expr.name) ? [] : writtenNames(expr)))
}

const grants = (name: string): boolean => names.capabilities.has(name) || names.invitations.has(name) || names.codes.has(name)

const starts = [...table.capabilities, ...table.invitations, ...table.codes]

/** A quick test, since most code contains none of these letters. */
const mayGrant = (text: string): boolean => {
  const lower = text.toLowerCase()
  return starts.some((start) => lower.includes(start))
}
