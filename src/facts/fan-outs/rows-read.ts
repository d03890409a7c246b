import type { FanOut } from '#model/facts/work/concurrency'
import { exprsIn, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import type { FanOutIndex } from '#models/indexes/fan-out-index'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { writtenNames } from '../values/written-names.ts'

const isOwned = (name: string): boolean => names.ownedRows.has(wordsOf(name).at(-1) ?? '')

/** The calls of a chain, the last one first. */
const chainOf = (call: Call): readonly Call[] => {
  const { callee } = call
  const before = callee.kind === 'member' ? callee.object : undefined
  const inner = before?.kind === 'await' ? before.value : before
  return inner?.kind === 'call' ? [call, ...chainOf(inner)] : [call]
}

/** The condition of a read: what its filters get, and the properties and texts that name `where`. */
const conditionOf = (read: Call, index: FanOutIndex): readonly Expr[] => {
  const inChain = chainOf(read).flatMap((call) =>
    index.filters.has(lastName(call.callee)) || (index.filtersByArgument.has(lastName(call.callee)) && call === read)
      ? [...call.args, ...call.keywords.map(({ value }) => value), ...(call.keywords.length > 0 ? [call] : [])]
      : [],
  )
  const written = exprsOf(read).flatMap((expr) => {
    if (expr.kind === 'object') return expr.properties.flatMap(({ key, value }) => (key === 'where' ? [value] : []))
    return (expr.kind === 'literal' || expr.kind === 'template') && writtenNames(expr).some((text) => wordsOf(text).includes('where'))
      ? [expr]
      : []
  })
  return [...inChain, ...written]
}

/** Whether a read may return every row of a table, or every row that a condition without an owner picks. Undefined if neither. */
export const rowsRead = (read: Call, index: FanOutIndex): FanOut['over'] | undefined => {
  const all = exprsOf(read)
  const members = all.flatMap((expr) => (expr.kind === 'member' ? [expr.name] : expr.kind === 'call' ? [lastName(expr.callee)] : []))
  if (!members.some((name) => index.reads.has(name))) return undefined
  const root = chainOf(read).at(-1)?.callee
  const first = root && exprsOf(root).findLast((expr) => expr.kind === 'name')
  // All statements of a transaction run on one connection.
  if (first?.kind === 'name' && index.transactions.has(wordsOf(first.name).at(-1) ?? '')) return undefined
  if (all.some((expr) => expr.kind === 'index' && expr.index === undefined)) return undefined
  if (all.some((expr) => writtenNames(expr).some((name) => names.boundsRows.has(name)))) return undefined
  const condition = conditionOf(read, index)
  if (condition.length === 0) return 'table'
  const parts = condition.flatMap((part) => exprsOf(part))
  return parts.some((part) => writtenNames(part).some((text) => text.split(/\s+/).some(isOwned))) ? undefined : 'selection'
}

/** Whether a function does something that takes time: it awaits, or returns what another one starts. */
export const worksOn = (body: Extract<Expr, { kind: 'lambda' }>['function']['body'], isAsync: (call: Call) => boolean): boolean => {
  if (exprsIn(body ?? [], 'own').some(({ kind }) => kind === 'await')) return true
  const [only, ...rest] = body ?? []
  const value = only?.kind === 'return' && rest.length === 0 ? only.values[0] : undefined
  return value?.kind === 'call' && (isAsync(value) || names.sends.has(lastName(value.callee)))
}
