import { exprsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, If, Switch } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/words'

/**
 * Whether a branch decides alike for a message and its repetition: by the kind of the message, its signature, or whether it can be read. It asks
 * nothing that is stored.
 */
export const savesNoRepetition = (fn: FunctionModel, branch: If | Switch): boolean =>
  branch.kind === 'switch' ? branch.value !== undefined && namesKind(branch.value) : asksMessage(fn, branch.condition)

const namesKind = (expr: Expr): boolean => names.messageKinds.has(wordsOf(nameIn(expr)).at(-1) ?? '')

/** The last name of a value, or the key that it is taken by: `event["type"]`. */
const nameIn = (expr: Expr): string =>
  expr.kind === 'index' && expr.index?.kind === 'literal' && typeof expr.index.value === 'string'
    ? expr.index.value
    : expr.kind === 'call' && expr.callee.kind === 'member' && expr.args.length === 0
      ? expr.callee.name
      : lastName(expr)

const isFixed = (expr: Expr): boolean =>
  expr.kind === 'array' ? expr.elements.every(isFixed) : expr.kind === 'literal' || /^[A-Z][A-Z0-9_]*$/.test(lastName(expr))

const asksMessage = (fn: FunctionModel, condition: Expr): boolean => {
  if (condition.kind === 'unary' && condition.operator === 'not') return asksMessage(fn, condition.operand)
  if (condition.kind === 'await') return asksMessage(fn, condition.value)
  if (condition.kind === 'call') return isReading(condition) || (condition.args.length === 1 && isKindTest(condition))
  if (condition.kind !== 'binary') return false
  const { operator, left, right } = condition
  if (operator === 'and' || operator === 'or') return asksMessage(fn, left) && asksMessage(fn, right)
  const compared = comparedWithNull(condition)
  if (compared) return compared.value.kind === 'name' && isErrorOfReading(fn, compared.value.name, condition)
  if (!['==', '!=', 'in', 'not in'].includes(operator)) return false
  return (namesKind(left) && isFixed(right)) || (namesKind(right) && isFixed(left))
}

/** `"order.paid".equals(event.getType())`, and the other way round. */
const isKindTest = ({ callee, args }: Extract<Expr, { kind: 'call' }>): boolean => {
  const [given] = args
  if (callee.kind !== 'member' || callee.name !== 'equals' || !given) return false
  return (isFixed(callee.object) && namesKind(given)) || (isFixed(given) && namesKind(callee.object))
}

const isReading = (expr: Expr): boolean => expr.kind === 'call' && names.readsMessages.has(lastName(expr.callee))

/** Whether the error that a condition tests is that of reading the message. */
const isErrorOfReading = ({ body = [] }: FunctionModel, name: string, condition: Expr): boolean => {
  const last = exprsIn(body)
    .flatMap((expr) => (expr.kind === 'assign' && expr.end <= condition.start ? [expr] : []))
    .filter(({ targets }) => targets.some((target) => lastName(target) === name))
    .at(-1)
  return last?.value !== undefined && isReading(last.value)
}
