import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, ObjectExpr } from '#code/model'
import { orderedWriteNames as known } from '#models/naming/ordered-write-names'
import { documentOf } from './document-of.ts'
import { comparisonsIn, isOrderSign } from '../sql/order-guards.ts'

/** A column that a condition compares with a value of the code. */
export interface Compared {
  readonly column: string
  readonly line: number
  readonly isOrder: boolean
  /** What it is compared with; undefined if the text of a condition holds a placeholder for it. */
  readonly value?: Expr
}

const textOf = (expr: Expr | undefined): string | undefined =>
  expr?.kind === 'literal' && typeof expr.value === 'string' ? expr.value : undefined

/** The name of a column: `status_at` of `'d.status_at'`, `schema.devices.statusAt`, `METERS.STATE_AT`. */
export const columnOf = (expr: Expr | undefined): string | undefined => {
  const text = textOf(expr)
  if (text !== undefined) return text.includes(' ') ? undefined : text.slice(text.lastIndexOf('.') + 1)
  return expr?.kind === 'member' ? expr.name : undefined
}

const keyOf = (key: string | Expr | undefined): string | undefined => (typeof key === 'string' ? key : key && columnOf(key))

/** What a call such as `lt(orders.seq, seq)`, `ORDERS.SEQ.lt(seq)` or `and("seq").lt(seq)` compares. */
const ofCall = (call: Call): Pick<Compared, 'column' | 'isOrder' | 'value'> | undefined => {
  const name = lastName(call.callee)
  const isOrder = known.orders.has(name)
  if (!isOrder && !known.equals.has(name)) return undefined
  const [first, second] = call.args
  if (second) {
    const column = columnOf(first)
    return column === undefined ? undefined : { column, isOrder, value: second }
  }
  const on = call.callee.kind === 'member' ? call.callee.object : undefined
  const column = on?.kind === 'call' ? columnOf(on.args[0]) : columnOf(on)
  return column === undefined || first === undefined ? undefined : { column, isOrder, value: first }
}

/** What a value such as `{ $lt: at }` or `LessThan(at)` compares with for order. */
const orderedValue = (whole: Expr): Expr | undefined => {
  const value = documentOf(whole)
  if (value.kind === 'object') return value.properties.find(({ key }) => known.orders.has(keyOf(key) ?? ''))?.value
  return value.kind === 'call' && known.orders.has(lastName(value.callee)) ? value.args[0] : undefined
}

const ofObject = (file: CodeFile, { properties }: ObjectExpr): readonly Compared[] =>
  properties.flatMap(({ key, value }): Compared[] => {
    const column = keyOf(key)
    if (column === undefined || known.orders.has(column)) return []
    const ordered = orderedValue(value)
    return [{ column, line: file.spanOf(value).startLine, isOrder: ordered !== undefined, value: ordered ?? value }]
  })

/** The parts of a condition that compare columns. */
const ofPart = (file: CodeFile, part: Expr): readonly Compared[] => {
  const line = file.spanOf(part).startLine
  if (part.kind === 'object') return ofObject(file, part)
  if (part.kind === 'binary') {
    const column = columnOf(part.left)
    const isOrder = isOrderSign(part.operator)
    return column !== undefined && (isOrder || part.operator === '==') ? [{ column, line, isOrder, value: part.right }] : []
  }
  if (part.kind === 'call') return [...byMember(file, part), ...bySign(file, part)]
  const text = textOf(part)
  if (text === undefined || !text.includes(' ')) return []
  return comparisonsIn(text).map(({ column, line: within, isOrder }) => ({ column, line: line + within - 1, isOrder }))
}

const byMember = (file: CodeFile, call: Call): readonly Compared[] => {
  const found = ofCall(call)
  return found ? [{ ...found, line: file.spanOf({ start: call.callee.end, end: call.end }).startLine }] : []
}

/** `where('status_at', '<', at)`, `eb('version', '=', version)` */
const bySign = (file: CodeFile, call: Call): readonly Compared[] => {
  const [first, sign, third] = call.args
  const column = columnOf(first)
  const operator = textOf(sign)
  if (!third || column === undefined || operator === undefined) return []
  const isOrder = isOrderSign(operator)
  return isOrder || operator === '=' ? [{ column, line: file.spanOf(call.args[0] ?? call).startLine, isOrder, value: third }] : []
}

/** `filter(updated_at__lt=at, version=version)` of Django. */
const byKeyword = (file: CodeFile, call: Call): readonly Compared[] =>
  call.keywords.map(({ name, value }) => {
    const parts = name.split('__')
    const isOrder = parts.length > 1 && known.orders.has(parts.at(-1) ?? '')
    return { column: isOrder ? (parts.at(-2) ?? '') : name, line: file.spanOf(value).startLine, isOrder, value }
  })

/** The columns that a condition compares. */
export const comparedIn = (file: CodeFile, conditions: readonly Expr[]): readonly Compared[] =>
  conditions.map(documentOf).flatMap((condition) => exprsOf(condition, 'functions').flatMap((part) => ofPart(file, part)))

/** The columns that a link of a chain such as `.where(…)` or, behind it, `.lt(at)` compares. */
export const comparedBy = (file: CodeFile, link: Call): readonly Compared[] => [
  ...byMember(file, link),
  ...bySign(file, link),
  ...byKeyword(file, link),
  ...comparedIn(file, link.args),
]
