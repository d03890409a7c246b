import type { Binary, Expr } from '#code/model'
import { exprsIn, exprsOf } from '#code/inside'
import { writeOrderNames } from '#models/data/write-order-names'
import type { Hazard } from './hazard.ts'
import type { Reading } from './reading.ts'
import { resultName } from './result-names.ts'
import type { PlacedStatement } from './statement.ts'
import { writtenBy } from './written.ts'

const isText = (expr: Expr): boolean => expr.kind === 'template' || (expr.kind === 'literal' && expr.type === 'text')

/** A sum or a difference of numbers. */
export const isSum = (expr: Expr): expr is Binary =>
  expr.kind === 'binary' && (expr.operator === '+' || expr.operator === '-') && !isText(expr.right) && !isText(expr.left)

/** Without a value for what is not there: `user.credits ?? 0`. */
const plain = (expr: Expr): Expr => (expr.kind === 'binary' && (expr.operator === '??' || expr.operator === 'or') ? plain(expr.left) : expr)

const isNamed = (expr: Expr, name: string): boolean => expr.kind === 'name' && expr.name === name

/** The column of `{ credits: user.credits - cost }`, for a row under a name. */
const columnOf = (values: readonly Expr[], row: string): string | undefined => {
  for (const value of values)
    for (const expr of exprsOf(value, 'definitions'))
      if (expr.kind === 'object')
        for (const { key, value: written } of expr.properties) {
          const left = isSum(written) ? plain(written.left) : undefined
          if (left?.kind === 'member' && left.name === key && isNamed(left.object, row)) return key
        }
  return undefined
}

/** Whether an argument is computed from a variable, or the variable is changed between two statements and handed over. */
const isComputed = (read: PlacedStatement, update: PlacedStatement, name: string): boolean => {
  const { args } = update.placed.call
  if (args.some((argument) => isSum(argument) && isNamed(argument.left, name))) return true
  if (!args.some((argument) => isNamed(argument, name))) return false
  for (const expr of exprsIn(update.owner.body ?? [], 'definitions')) {
    if (expr.kind !== 'assign' || expr.start < read.place.end || expr.end > update.place.start) continue
    const { targets, value, operator } = expr
    const changes = operator === '+=' || operator === '-=' || (value !== undefined && isSum(value) && isNamed(value.left, name))
    if (changes && targets.some((target) => isNamed(target, name))) return true
  }
  return false
}

const isCompared = ({ filters }: PlacedStatement, column: string): boolean =>
  filters.includes(column) || filters.some((filter) => writeOrderNames.versions.some((word) => filter.toLowerCase().includes(word)))

/** A row is read, and then written with a value that is computed from it. */
export const computed = (reading: Reading, read: PlacedStatement, update: PlacedStatement): Hazard | undefined => {
  if (read.operation !== 'read' || update.operation !== 'update' || read.table === '' || read.table !== update.table) return undefined
  const name = resultName(reading.file, read)
  if (name === undefined || read.place.end > update.place.start) return undefined
  const { setsColumn } = update
  const isOfText = setsColumn !== undefined && read.readsColumns?.includes(setsColumn) && isComputed(read, update, name)
  const column = isOfText ? setsColumn : columnOf(writtenBy(reading.file, update), name)
  return column !== undefined && !isCompared(update, column) && !reading.isHeld(update.owner)
    ? { is: 'computed', columns: [column] }
    : undefined
}
