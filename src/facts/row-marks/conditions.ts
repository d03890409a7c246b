import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, Literal } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { wordsOf } from '#models/naming/words'

/** A value that decides a condition, and whether the condition holds if something was found. */
export interface Decider {
  readonly value: Expr
  readonly holdsIfFound: boolean
}

const isFalse = (expr: Expr): boolean => expr.kind === 'literal' && (expr.value === false || expr.value === 0)
const isTrue = (expr: Expr): boolean => expr.kind === 'literal' && (expr.value === true || expr.value === 1)

const flipped = (deciders: readonly Decider[]): readonly Decider[] =>
  deciders.map(({ value, holdsIfFound }) => ({ value, holdsIfFound: !holdsIfFound }))

/** The parts of a condition: `count > 0`, `found is not None`, `!seen`, `order.isPresent()`. */
export const decidersOf = (condition: Expr): readonly Decider[] => {
  if (condition.kind === 'unary' && condition.operator === 'not') return flipped(decidersOf(condition.operand))
  if (condition.kind === 'await' || condition.kind === 'cast') return decidersOf(condition.value)
  if (condition.kind === 'call' && condition.callee.kind === 'member' && condition.args.length === 0) {
    const { name, object } = condition.callee
    if (name === 'isPresent') return decidersOf(object)
    if (name === 'isEmpty') return flipped(decidersOf(object))
  }
  if (condition.kind !== 'binary') return [{ value: condition, holdsIfFound: true }]
  const { operator, left, right } = condition
  if (operator === 'and' || operator === 'or') return [...decidersOf(left), ...decidersOf(right)]
  const withNull = comparedWithNull(condition)
  if (withNull) return [{ value: withNull.value, holdsIfFound: !withNull.holdsForNull }]
  const isZero = isFalse(right)
  if (operator === '==' && (isZero || isTrue(right))) return isZero ? flipped(decidersOf(left)) : decidersOf(left)
  if (operator === '!=' && isZero) return decidersOf(left)
  if (operator === 'in') return [{ value: right, holdsIfFound: true }]
  return operator === '>' || operator === '>=' ? [{ value: left, holdsIfFound: true }] : []
}

const maxDepth = 4

/** Whether a field says whether something is there, and not only what it is like: `rows.length`, but not `user.blocked`. */
export type SaysPresence = (field: string) => boolean

/** `isBlocked()` and `getStatus()`, which say what a row is like. `get()` of an optional value gives the row. */
const isGetter = ({ callee, args, keywords }: Call): boolean =>
  callee.kind === 'member' &&
  args.length + keywords.length === 0 &&
  wordsOf(callee.name).length > 1 &&
  getters.has(wordsOf(callee.name)[0] ?? '')

const getters: ReadonlySet<string> = new Set(['is', 'get', 'has'])

/** The calls that make a value: links of a chain, and those that a variable holds; none for a field that says nothing about presence. */
export const callsBehind = (expr: Expr, scope: Scope, saysPresence: SaysPresence, depth = 0): readonly Call[] => {
  if (depth > maxDepth) return []
  const inner = (part: Expr): readonly Call[] => callsBehind(part, scope, saysPresence, depth + 1)
  switch (expr.kind) {
    case 'await':
    case 'cast':
      return inner(expr.value)
    case 'call':
      if (isGetter(expr) && !saysPresence(lastName(expr.callee))) return []
      // `len(rows)`: the value is in the argument.
      return [
        expr,
        ...(expr.callee.kind === 'member' ? inner(expr.callee.object) : lastName(expr.callee) === 'len' ? expr.args.flatMap(inner) : []),
      ]
    case 'member':
      return saysPresence(expr.name) ? inner(expr.object) : []
    case 'index':
      return isKey(expr.index) && !saysPresence(expr.index.value) ? [] : inner(expr.object)
    case 'name':
      return definitionsOf(expr.name, scope, expr.start).flatMap(({ from }) =>
        from.kind === 'value' && from.way.every((step) => typeof step === 'number' || saysPresence(step)) ? inner(from.value) : [],
      )
    default:
      return []
  }
}

const isKey = (expr: Expr | undefined): expr is Literal & { readonly value: string } =>
  expr?.kind === 'literal' && typeof expr.value === 'string'

/** The last field that a condition asks for: `blocked` of `user.blocked` and of `user["blocked"]`. */
export const fieldAsked = (expr: Expr): string | undefined =>
  expr.kind === 'member' ? expr.name : expr.kind === 'index' && isKey(expr.index) ? expr.index.value : undefined
