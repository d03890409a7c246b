import type { CodeFile } from '#code/code-file'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Binary, Call, Expr } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import { comparisonNames } from '#models/naming/comparison-names'
import { signingsOf } from '#models/requests/signings'
import { hasWord, perName } from '#models/naming/words'
import { oneLine } from '../values/one-line.ts'
import { queryConditions } from './query-conditions.ts'

/** A comparison of two values, as the code has it. */
export interface Comparison {
  readonly at: Binary | Call
  readonly scope: Scope
  readonly left: Expr
  readonly right: Expr
  /** The operator or the function as written. */
  readonly by: string
  readonly isConstantTime: boolean
}

/** Whether an operand may be a secret, by its form alone. */
const mayBeValue = (expr: Expr): boolean =>
  !isNull(expr) &&
  (expr.kind === 'name' ||
    expr.kind === 'member' ||
    expr.kind === 'index' ||
    expr.kind === 'call' ||
    expr.kind === 'template' ||
    expr.kind === 'await' ||
    expr.kind === 'cast' ||
    (expr.kind === 'binary' && expr.operator === '+'))

/** Whether a function is called like one that compares in constant time. */
const isSafe = perName((name) => hasWord(name, comparisonNames.constantTime))

const operators = ['===', '!==', '==', '!=']

function* byOperator(file: CodeFile): Iterable<Comparison> {
  const { index, module, text } = file
  // In Java, the operators compare objects by identity.
  if (module.language === 'java') return
  const conditions = queryConditions(file)
  for (const { part, scope } of index.comparisons) {
    const { left, right } = part
    if (conditions.has(part) || !mayBeValue(left) || !mayBeValue(right)) continue
    const between = text.slice(left.end, right.start)
    const by = operators.find((operator) => between.includes(operator))
    if (by !== undefined) yield { at: part, scope, left, right, by, isConstantTime: false }
  }
}

const ofCall = (file: CodeFile, call: Call, scope: Scope): Comparison | undefined => {
  const { callee, args } = call
  const last = file.exportedName(callee)
  const [first, second] = args
  if (last === '' || !first || call.isNew) return undefined
  const index = signingsOf(file.module.language)
  const pair = second && { at: call, scope, left: first, right: second }
  if (pair && index.mayCompare(last, file.modules)) {
    const form = possibleNames(file, callee, scope).flatMap((name) => index.compares(name) ?? [])[0]
    if (form) return { ...pair, by: oneLine(file.textOf(callee), 40), isConstantTime: form.isConstantTime === true }
  }
  if (pair && isSafe(last)) return { ...pair, by: oneLine(file.textOf(callee), 40), isConstantTime: true }
  const isMember = callee.kind === 'member' && args.length === 1 && comparisonNames.members.has(last)
  return isMember ? { at: call, scope, left: callee.object, right: first, by: lastName(callee), isConstantTime: false } : undefined
}

/** All comparisons of a file of which a side may be a secret. */
export function* comparisonsIn(file: CodeFile): Iterable<Comparison> {
  yield* byOperator(file)
  for (const { call, scope } of file.index.calls) {
    const found = ofCall(file, call, scope)
    if (found && mayBeValue(found.left) && mayBeValue(found.right)) yield found
  }
}
