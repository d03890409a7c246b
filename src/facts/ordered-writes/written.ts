import { exprsOf } from '#code/inside'
import { plainName } from '#model/findings/plain-name'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { orderedWriteNames as known } from '#models/naming/ordered-write-names'
import { comparisonsIn } from '../sql/order-guards.ts'
import { columnOf } from './compared.ts'
import { documentOf } from './document-of.ts'

/** A column that a write sets. */
export interface Written {
  readonly column: string
  /** The value names the column itself: a balance that is counted down. */
  readonly isComputed: boolean
  /** Undefined if a text holds a placeholder for it. */
  readonly value?: Expr
}

const names = (value: Expr, column: string): boolean =>
  exprsOf(value).some(
    (part) =>
      ((part.kind === 'member' || part.kind === 'name') && plainName(part.name) === plainName(column)) ||
      (part.kind === 'literal' && typeof part.value === 'string' && plainName(part.value).includes(plainName(column))),
  )

const isOwn = (value: Expr, column: string): boolean =>
  (value.kind === 'call' || value.kind === 'binary' || value.kind === 'template' || value.kind === 'other') && names(value, column)

const entry = (column: string | undefined, value: Expr): readonly Written[] =>
  column === undefined ? [] : [{ column: plainName(column), isComputed: isOwn(value, column), value }]

/** The columns of an object: its keys, or those below `$set`, `data` and the like. */
export const writtenIn = (given: Expr): readonly Written[] => {
  const expr = documentOf(given)
  if (expr.kind === 'array') return expr.elements.flatMap(writtenIn)
  if (expr.kind === 'struct') return expr.fields.flatMap(({ name, value }) => entry(name, value))
  if (expr.kind !== 'object') return []
  return expr.properties.flatMap(({ key, value: whole }): readonly Written[] => {
    const value = documentOf(whole)
    const name = typeof key === 'string' ? key : columnOf(key)
    if (name === undefined || known.selects.has(name)) return []
    if (known.columns.has(name) && value.kind === 'object')
      return name === '$inc' ? writtenIn(value).map(({ column }) => ({ column, isComputed: true })) : writtenIn(value)
    return entry(name, value)
  })
}

/** The columns that a link such as `.set({ state })`, `.set(METERS.STATE, state)`, `Update("state", state)` or `.values(state=state)` sets. */
export const writtenBy = (link: Call): readonly Written[] => {
  const [first, second] = link.args
  const text = first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined
  const single =
    text?.includes('=') === true
      ? comparisonsIn(text).map(({ column }) => ({ column: plainName(column), isComputed: false }))
      : second !== undefined || lastName(link.callee) === 'inc'
        ? entry(columnOf(first), second ?? link)
        : []
  return [
    ...single,
    ...link.args.flatMap(writtenIn),
    ...link.keywords.flatMap(({ name, value }) => (value.kind === 'object' ? writtenIn(value) : entry(name, value))),
  ]
}
