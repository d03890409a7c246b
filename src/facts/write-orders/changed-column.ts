import type { Expr, Located } from '#code/model'
import { writeOrderNames } from '#models/data/write-order-names'
import { wordsOf } from '../values/words-of.ts'
import { isSum } from './computed.ts'

const { numbers, ofItsOwn, takenAway } = writeOrderNames

/** A column of a row that is changed to a value computed from it. */
export interface Change {
  readonly at: Located
  readonly row: string
  readonly column: string
  readonly sign: string
  readonly by: Expr
}

const memberOf = (expr: Expr | undefined): { readonly row: string; readonly member: string } | undefined =>
  expr?.kind === 'member' && expr.object.kind === 'name' ? { row: expr.object.name, member: expr.name } : undefined

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `row.column -= 1`, `row.column = row.column + 1` */
const assigned = (expr: Expr): Change | undefined => {
  if (expr.kind !== 'assign' || expr.targets.length !== 1 || !expr.value) return undefined
  const target = memberOf(expr.targets[0])
  if (!target) return undefined
  const change = { at: expr, row: target.row, column: target.member }
  if (expr.operator === '+=' || expr.operator === '-=') return { ...change, sign: expr.operator.charAt(0), by: expr.value }
  const left = isSum(expr.value) ? memberOf(expr.value.left) : undefined
  return isSum(expr.value) && left?.row === target.row && left.member === target.member
    ? { ...change, sign: expr.value.operator, by: expr.value.right }
    : undefined
}

const adding: Readonly<Record<string, string>> = { add: '+', plus: '+', subtract: '-', minus: '-' }

/** The property that a call of a getter reads. */
const read = (expr: Expr): { readonly row: string; readonly column: string } | undefined => {
  const getter = expr.kind === 'call' && expr.args.length === 0 ? memberOf(expr.callee) : undefined
  return getter?.member.startsWith('get') ? { row: getter.row, column: lower(getter.member.slice(3)) } : undefined
}

/** `row.setColumn(row.getColumn() - amount)`, `row.setColumn(row.getColumn().subtract(amount))` */
const set = (expr: Expr): Change | undefined => {
  const setter = expr.kind === 'call' && expr.args.length === 1 ? memberOf(expr.callee) : undefined
  const [value] = expr.kind === 'call' ? expr.args : []
  if (!setter?.member.startsWith('set') || !value) return undefined
  const column = lower(setter.member.slice(3))
  const sum = isSum(value)
    ? { left: value.left, sign: value.operator, by: value.right }
    : value.kind === 'call' && value.callee.kind === 'member' && value.args[0]
      ? { left: value.callee.object, sign: adding[value.callee.name], by: value.args[0] }
      : undefined
  const from = sum && read(sum.left)
  return sum?.sign !== undefined && from?.row === setter.row && from.column === column
    ? { at: expr, row: setter.row, column, sign: sum.sign, by: sum.by }
    : undefined
}

/** Whether a column counts something that several writers change, by its name and by what is added. */
export const isCount = ({ column, sign, by }: Change): boolean => {
  const words = wordsOf(column)
  if (words.some((word) => ofItsOwn.some((own) => word.startsWith(own)))) return false
  if (by.kind === 'literal') return by.type === 'number'
  if (by.kind === 'array' || by.kind === 'object' || by.kind === 'template') return false
  if (numbers.has(words.at(-1) ?? '')) return true
  return sign === '-' && by.kind !== 'call' && [...wordsOfExpr(by)].some((word) => takenAway.some((taken) => word.includes(taken)))
}

function* wordsOfExpr(expr: Expr): Generator<string> {
  if (expr.kind === 'name' || expr.kind === 'member') yield expr.name.toLowerCase()
}

/** The change of a column that an expression makes. */
export const changeOf = (expr: Expr): Change | undefined => assigned(expr) ?? set(expr)
