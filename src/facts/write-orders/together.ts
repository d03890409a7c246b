import type { Call, Expr, Located } from '#code/model'
import { contains, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import { writeOrderNames } from '#models/data/write-order-names'
import { wordsOf } from '../values/words-of.ts'
import { attemptsIn, holds, precedes } from './blocks.ts'
import type { Hazard } from './hazard.ts'
import type { Reading } from './reading.ts'
import { rowNames } from './result-names.ts'
import type { PlacedStatement } from './statement.ts'
import { isRowOrKey, refersTo, wordsIn, writtenBy } from './written.ts'

const { shortLived, keys, inversions, inversionTexts, undoing } = writeOrderNames

const isShortLived = (table: string): boolean => shortLived.some((word) => table.toLowerCase().includes(word))

/** A column without the sign of its comparison: `name__in` of Django. */
const plainColumn = (filter: string): string => filter.replace('__in', '').replace('__exact', '').toLowerCase()

/** A condition that names single rows by their keys alone. */
const isByKey = ({ filters }: PlacedStatement): boolean => filters.every((filter) => keys.has(plainColumn(filter)))

/** Rows outside of those that a condition names: rows that are written afterwards are not among the deleted ones. */
const leavesOthers = ({ placed, text = '' }: PlacedStatement): boolean => {
  if (inversionTexts.some((sign) => text.toUpperCase().includes(sign))) return true
  for (const expr of exprsOf(placed.call, 'definitions')) if (expr.kind === 'unary' && expr.operator === '~') return true
  for (const word of wordsIn([placed.call]))
    if (inversions.has(word) || word.toUpperCase().includes('NOT IN') || wordsOf(word).includes('not')) return true
  return false
}

const isAwaited = ({ file }: Reading, { placed }: PlacedStatement): boolean => {
  for (let at = file.index.outerOf(placed.call); at; at = file.index.outerOf(at as Expr)) if (at.kind === 'await') return true
  return false
}

/** Whether the second statement may fail without failing the function: the first row is then meant to exist alone. */
const isOptional = (first: PlacedStatement, second: PlacedStatement): boolean =>
  attemptsIn(second.functions).some(
    ({ body, handlers }) =>
      holds(body, second.place) && !holds(body, first.place) && handlers.length > 0 && handlers.some((handler) => !undoes(handler.body)),
  )

const undoes = (body: Parameters<typeof holds>[0]): boolean => {
  for (const stmt of stmtsIn(body)) {
    if (stmt.kind === 'throw') return true
    if (stmt.kind === 'eval' || stmt.kind === 'return')
      for (const expr of stmt.kind === 'eval' ? [stmt.expr] : stmt.values)
        for (const each of exprsOf(expr, 'definitions'))
          if (each.kind === 'call' && undoing.has(wordsOf(lastName(each.callee))[0] ?? '')) return true
  }
  return false
}

/** Whether a call between two statements uses the first row. */
const isUsedBetween = ({ file }: Reading, names: readonly string[], first: Located, second: Located, owner: Located): boolean =>
  file.index.calls.some(({ call }) => {
    if (call.start < first.end || call.end > second.start || !contains(owner, call)) return false
    const isFunction = /^[a-z_]/.test(lastName(call.callee))
    return isFunction && argumentsOf(call).some((value) => isRowOrKey(value, names))
  })

const argumentsOf = ({ args, keywords }: Call): readonly Expr[] => [...args, ...keywords.map(({ value }) => value)]

/** Two writes that must succeed together, and are in no transaction. */
export const together = (reading: Reading, first: PlacedStatement, second: PlacedStatement): Hazard | undefined => {
  const { file, rules } = reading
  if (second.operation !== 'create' || first.inTransaction || second.inTransaction || first.table === '' || second.table === '')
    return undefined
  if (!first.writesAtOnce || !second.writesAtOnce || !precedes(file, first.inner, first.placed.call, second.place)) return undefined
  if (first.operation === 'delete' && first.table === second.table) {
    if (first.filters.length === 0 || isByKey(first) || isShortLived(first.table) || leavesOthers(first)) return undefined
    return rules.hasPromises && !isAwaited(reading, first) ? undefined : { is: 'replaced', columns: first.filters }
  }
  if (first.operation !== 'create' || first.table === second.table || isShortLived(second.table)) return undefined
  if (first.writes !== undefined && first.writes !== 'new') return undefined
  const names = rowNames(file, first)
  if (names.length === 0 || (rules.hasPromises && !isAwaited(reading, second)) || isOptional(first, second)) return undefined
  if (rules.usedRowsAreMeant && isUsedBetween(reading, names, first.place, second.place, second.owner)) return undefined
  return refersTo(file, writtenBy(file, second), names, rules.rowsAreReferences) ? { is: 'dependent', columns: [] } : undefined
}
