import type { PlacedCall } from '#code/index-module'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { Call, Expr, FunctionModel, Located, Parameter } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { isPersonalName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { typeName } from './declared.ts'
import type { ErrorInHand } from './error-in-hand.ts'

/**
 * The value of a failed piece of work that its log line leaves out: a parameter that the work was given. Undefined unless the line is fixed
 * text, the handler does nothing but pass the error on as it is, and nothing else in the function does anything with the value.
 */
export const missingContext = ({ call, scope }: PlacedCall, error: ErrorInHand): string | undefined => {
  const { function: fn } = scope
  const { work } = error
  if (!fn || !work || !isFixed(call) || !isUnbound(call, scope) || !onlyPassesOn(error, call)) return undefined
  const parameter = fn.params.find((each) => mayBeLogged(each) && isOnlyGivenTo(fn, each, work))
  return parameter?.name
}

/** Nothing but constants in the arguments of a line and along its chain. */
const isFixed = (line: Call): boolean =>
  line.keywords.length === 0 &&
  line.args.every(({ kind }) => kind === 'literal') &&
  (line.callee.kind !== 'member' || line.callee.object.kind !== 'call' || isFixed(line.callee.object))

/** A logger of the module or of a class. One that is handed in or made in the function may have values of its own. */
const isUnbound = ({ callee }: Call, scope: Scope): boolean => {
  let at = callee
  while (at.kind === 'member' || at.kind === 'call') at = at.kind === 'member' ? at.object : at.callee
  return at.kind === 'name' && at.name !== scope.function?.self && !declaringScope(at.name, scope)?.function
}

/** `throw err`, `raise`, `return nil, err`, and nothing else beside the line. */
const onlyPassesOn = ({ body, name }: ErrorInHand, line: Call): boolean => {
  const isError = (expr: Expr | undefined): boolean => expr?.kind === 'name' && expr.name === name
  const calls = exprsIn(body).filter((expr) => expr.kind === 'call' && !contains(line, expr))
  const last = stmtsIn(body).at(-1)
  if (calls.length > 0 || !last) return false
  if (last.kind === 'throw') return !last.cause && (last.value === undefined || isError(last.value))
  return last.kind === 'return' && isError(last.values.at(-1))
}

/** Types of ids and other plain values. */
const plain = new Set([
  'string',
  'str',
  'number',
  'bigint',
  'int',
  'int32',
  'int64',
  'uint',
  'uint32',
  'uint64',
  'UUID',
  'String',
  'long',
  'Long',
  'Integer',
])

const mayBeLogged = ({ name, type }: Parameter): boolean =>
  name !== '' && !isSensitiveName(name) && !isPersonalName(name) && (type === undefined || plain.has(typeName(type) ?? ''))

/** Whether only the failed work uses a parameter, and as a plain value: by its type, or as a part of a text. */
const isOnlyGivenTo = (fn: FunctionModel, { name, type }: Parameter, work: Located): boolean => {
  const isUse = (expr: Expr): boolean => expr.kind === 'name' && expr.name === name
  const exprs = exprsIn(fn.body ?? [])
  const uses = exprs.filter(isUse)
  if (uses.length === 0 || !uses.every((use) => contains(work, use))) return false
  return (
    type !== undefined ||
    exprs.some(
      (expr) =>
        (expr.kind === 'template' && expr.parts.some((part) => typeof part !== 'string' && isUse(part))) ||
        (expr.kind === 'binary' && expr.operator === '+' && (isUse(expr.left) || isUse(expr.right))),
    )
  )
}
