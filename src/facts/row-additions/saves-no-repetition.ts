import { exprsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { CodeFile } from '#code/code-file'
import type { Expr, FunctionModel, If, Stmt, Switch } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { scopeAround } from '#code/scope-around'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { callsBehind, decidersOf } from '../row-marks/conditions.ts'
import { sqlCallsOf } from '../sql-calls/sql-calls.ts'

/**
 * Whether a branch decides alike for a message and its repetition: by the kind of the message, its signature, or whether it can be read. It asks
 * nothing that is stored.
 */
export const savesNoRepetition = (fn: FunctionModel, branch: If | Switch, file?: CodeFile): boolean =>
  branch.kind === 'switch'
    ? branch.value !== undefined && namesKind(branch.value)
    : asksMessage(fn, branch.condition) || (file !== undefined && (asksReading(file, branch) || leavesIfMissing(file, branch)))

const namesKind = (expr: Expr): boolean =>
  names.messageKinds.has(wordsOf(nameIn(expr)).at(-1) ?? '') || (expr.kind === 'member' && expr.name === 'name' && isJob(expr.object))

/** The name of a job says what kind of job it is. */
const isJob = (expr: Expr): boolean => ['job', 'task', 'message', 'msg'].includes(wordsOf(lastName(expr)).at(-1) ?? '')

const leaves = (body: readonly Stmt[]): boolean => ['return', 'throw', 'continue', 'break'].includes(body.at(-1)?.kind ?? '')

/** Whether a branch asks if the message could be read: `if (!parsed.success)`, `if (!valid)` after `valid = verify(body)`. */
const asksReading = (file: CodeFile, branch: If): boolean => {
  const scope = scopeAround(file, branch.condition)
  const deciders = decidersOf(branch.condition)
  return (
    deciders.length > 0 &&
    deciders.every(({ value }) => {
      const calls = callsBehind(value, scope, (field) => saysRead.has(field))
      return calls.length > 0 && calls.some(isReading)
    })
  )
}

const saysRead: ReadonlySet<string> = new Set(['success', 'ok', 'valid', 'error', 'is_valid', 'errors'])

/** Whether a value was taken from a table by a key: `handlers[job.name]`. */
const isFromTable = (value: Expr, scope: Scope): boolean => {
  if (value.kind === 'index') return true
  if (value.kind !== 'name') return false
  const [only, ...others] = definitionsOf(value.name, scope, value.start)
  return only?.from.kind === 'value' && others.length === 0 && only.from.value.kind === 'index'
}

/** Whether a branch leaves because a row that the message names is not there. A repetition finds the row just as the first delivery did. */
const leavesIfMissing = (file: CodeFile, branch: If): boolean => {
  if (!leaves(branch.then) || branch.otherwise.length > 0) return false
  const scope = scopeAround(file, branch.condition)
  const deciders = decidersOf(branch.condition)
  return (
    deciders.length === 1 &&
    deciders.every(({ value, holdsIfFound }) => {
      if (holdsIfFound) return false
      if (isFromTable(value, scope)) return true
      const calls = callsBehind(value, scope, (field) => field === 'length' || field === 'rows')
      const [last] = calls.filter(({ callee }) => /^(find|get|load|fetch|lookup|read|select|query|one|scalar)/i.test(lastName(callee)))
      if (!last || calls.some(({ callee }) => wordsOf(lastName(callee)).some((word) => names.asksForState.has(word)))) return false
      const statement = sqlCallsOf(file).find(({ placed }) => calls.includes(placed.call))
      if (!statement) return !/^(query|one|scalar)/i.test(lastName(last.callee))
      const { operation, filters, open } = statement.access
      return (
        operation === 'read' && !open && filters.every((column) => /(^|_)(id|uuid|pk|key|number|email|customer|account)$/i.test(column))
      )
    })
  )
}

const textOf = (expr: Expr | undefined): string | undefined =>
  expr?.kind === 'literal' && typeof expr.value === 'string' ? expr.value : undefined

/** The key that a value is taken by: `event["type"]`, `event.get("type")`, `event.path("type").asText()`. */
const keyIn = (expr: Expr): string | undefined => {
  if (expr.kind === 'index') return textOf(expr.index)
  if (expr.kind !== 'call' || expr.callee.kind !== 'member') return undefined
  const [first] = expr.args
  return first ? textOf(first) : keyIn(expr.callee.object)
}

/** The key that a value is taken by, the last name of its getter, or its own. */
const nameIn = (expr: Expr): string =>
  keyIn(expr) ?? (expr.kind === 'call' && expr.callee.kind === 'member' && expr.args.length === 0 ? expr.callee.name : lastName(expr))

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
