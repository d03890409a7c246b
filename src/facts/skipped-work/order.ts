import { givenTo } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { repetitionNames as names } from '#models/naming/kinds/repetition-names'
import { wordsOf } from '#models/naming/words'

const comparing: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])

/** The name of a compared value: `version` of `row.version`, `event.getVersion()`, `event["version"]`. */
const nameOf = (expr: Expr): string => {
  switch (expr.kind) {
    case 'call':
      return expr.callee.kind === 'member' && expr.args.length === 0 ? nameOf(expr.callee) : ''
    case 'index':
      return expr.index?.kind === 'literal' && typeof expr.index.value === 'string' ? expr.index.value : ''
    case 'await':
    case 'cast':
      return nameOf(expr.value)
    case 'binary':
      return expr.operator === '??' ? nameOf(expr.left) : ''
    default:
      return lastName(expr)
  }
}

const holderOf = (expr: Expr): string => {
  if (expr.kind === 'call') return expr.callee.kind === 'member' ? lastName(expr.callee.object) : ''
  return expr.kind === 'member' || expr.kind === 'index' ? lastName(expr.object) : ''
}

const orders = (name: string): boolean => wordsOf(name).some((word) => names.order.has(word))

const limits = (expr: Expr): boolean =>
  wordsOf(`${nameOf(expr)} ${holderOf(expr)}`).some((word) => names.limits.has(word)) || /^[A-Z][A-Z0-9_]+$/.test(nameOf(expr))

/** The names of two values whose order a condition compares, such as the version of an event and that of the stored row. */
export const comparedOrder = (condition: Expr): readonly string[] | undefined => {
  if (condition.kind === 'unary') return comparedOrder(condition.operand)
  if (condition.kind === 'await') return comparedOrder(condition.value)
  if (condition.kind === 'call') {
    const { callee, args } = condition
    const name = lastName(callee)
    // `isStale(event, row)`. With fewer arguments, it checks an expiry.
    if (args.length > 1 && wordsOf(name).some((word) => names.outdated.has(word))) return [name]
    if (callee.kind !== 'member' || args.length !== 1 || !args[0] || !names.compares.has(wordsOf(callee.name).join(''))) return undefined
    return pair(callee.object, args[0])
  }
  if (condition.kind !== 'binary') return undefined
  const { operator, left, right } = condition
  if (operator === 'and' || operator === 'or') return comparedOrder(left) ?? comparedOrder(right)
  if (!comparing.has(operator)) return undefined
  // `a.compareTo(b) <= 0`
  if (right.kind === 'literal' && left.kind === 'call' && left.args.length === 1) return comparedOrder(left)
  return pair(left, right)
}

/** The column that a condition of a query builder compares with a value by `<` or `<=`. */
export const comparedColumn = (call: Call): string | undefined => {
  const [first, second, third] = call.args
  // `.where('prices.sequence', '<', event.sequence)`
  if (first?.kind === 'literal' && typeof first.value === 'string' && second?.kind === 'literal' && third) {
    const column = first.value.split('.').at(-1) ?? ''
    return typeof second.value === 'string' && /^<=?$/.test(second.value) && orders(column) && !limits(third) ? column : undefined
  }
  for (const expr of givenTo(call)) {
    // `filter(version__lt=event.version)`
    if (expr.kind === 'binary' && /^<=?$/.test(expr.operator)) {
      const found = pair(expr.left, expr.right)
      if (found) return found[0]
    }
    // `lt(prices.sequence, event.sequence)`
    if (expr.kind === 'call' && names.comparesColumn.has(lastName(expr.callee).toLowerCase())) {
      const [column, value] = expr.args
      const name = column?.kind === 'literal' ? String(column.value) : column ? nameOf(column) : ''
      if (value && orders(name) && !limits(value)) return name
    }
    // `{ version: { lt: event.version } }`, `{ version: { $lt: … } }`
    if (expr.kind === 'object')
      for (const { key, value } of expr.properties)
        if (typeof key === 'string' && orders(key) && value.kind === 'object')
          for (const inner of value.properties)
            if (typeof inner.key === 'string' && names.comparesColumn.has(inner.key.replace('$', '')) && !limits(inner.value)) return key
  }
  for (const { name, value } of call.keywords) {
    const [column = '', operator = ''] = name.split('__')
    if (names.comparesColumn.has(operator) && orders(column) && !limits(value)) return column
  }
  return undefined
}

const pair = (left: Expr, right: Expr): readonly string[] | undefined => {
  const [one, other] = [nameOf(left), nameOf(right)]
  if (one === '' || other === '' || limits(left) || limits(right)) return undefined
  if (!orders(one) || !orders(other)) {
    // A local variable may hold one of them: `at > row.synced_at`.
    const isBare = (expr: Expr): boolean =>
      expr.kind === 'name' && ['at', 'ts', 'version', 'stored', 'current', 'incoming'].includes(expr.name)
    if (!((orders(one) && isBare(right)) || (orders(other) && isBare(left)))) return undefined
  }
  // Two members of the same object are a range: `range.createdFrom < range.createdTo`.
  const [from, to] = [holderOf(left), holderOf(right)]
  return from !== '' && from === to ? undefined : [one, other]
}
