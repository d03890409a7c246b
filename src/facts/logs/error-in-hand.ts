import type { PlacedCall } from '#code/index-module'
import { exprsIn } from '#code/inside'
import { comparedWithNull } from '#code/is-null'
import type { Expr, FunctionModel, Handler, Located, Name, Stmt, TypeRef } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { typeName } from './declared.ts'
import { enclosing } from '#code/enclosing'
import { sourceOfError } from './source-of-error.ts'
import type { Reading } from './reading.ts'

/** An error that code handles, and the code that does. */
export interface ErrorInHand {
  /** Undefined where the handler gives it no name. */
  readonly name: string | undefined
  readonly at: Located
  readonly body: readonly Stmt[]
  /** The code that failed; undefined where it is not in the same function. */
  readonly work: Located | undefined
  /** Conditions around the place, inside of {@link body}. */
  readonly conditions: readonly Expr[]
}

/** The error that is handled where a call is written: by a `catch`, after a comparison with nothing, or by a callback for rejections. */
export const errorInHand = (reading: Reading, { call, scope }: PlacedCall): ErrorInHand | undefined => {
  const body = scope.function?.body ?? reading.file.module.body
  const conditions: Expr[] = []
  for (const { stmt, body: inner } of enclosing({ body }, call).toReversed()) {
    const found = inner && handledBy(reading, stmt, inner, scope)
    if (found === 'specific') return undefined
    if (found) return { ...found, conditions }
    if (stmt.kind === 'if') conditions.push(stmt.condition)
    if (stmt.kind === 'switch') conditions.push(...(stmt.value ? [stmt.value] : []), ...stmt.cases.flatMap(({ values }) => values))
  }
  const rejected = scope.function && rejection(reading, scope.function)
  return rejected && { ...rejected, conditions }
}

type Found = Omit<ErrorInHand, 'conditions'>

const handledBy = (reading: Reading, stmt: Stmt, inner: readonly Stmt[], scope: Scope): Found | 'specific' | undefined => {
  if (stmt.kind === 'try') {
    const handler = stmt.handlers.find(({ body }) => body === inner)
    if (!handler) return undefined
    const isEvident = hasOneCause(reading, stmt.body, scope)
    if (!isBroad(reading, handler.types) || isEvident) return 'specific'
    const [first, last] = [stmt.body[0], stmt.body.at(-1)]
    return { name: boundName(handler), at: handler, body: inner, work: first && last && { start: first.start, end: last.end } }
  }
  if (stmt.kind !== 'if' || inner !== stmt.then) return undefined
  const error = comparedError(reading, stmt.condition)
  if (!error) return undefined
  const from = definitionsOf(error.name, scope, error.start).at(-1)?.from
  const isEvident =
    from?.kind === 'value' && from.value.kind === 'call' && reading.index.hasOneCause(reading.file.nameOf(from.value.callee, scope))
  const work = scope.function && sourceOfError(error, stmt, scope.function, scope)
  return isEvident ? 'specific' : { name: error.name, at: stmt.condition, body: inner, work }
}

/** The name that a handler gives the error. */
export const boundName = ({ binding }: Handler): string | undefined => {
  const target = binding?.kind === 'assign' ? binding.targets[0] : binding
  return target?.kind === 'name' ? target.name : undefined
}

/** Errors of such types have many causes: the type alone does not say what failed. */
export const isBroad = ({ index }: Reading, types: readonly TypeRef[]): boolean =>
  types.length === 0 || types.some((type) => index.broadErrors.has(typeName(type) ?? ''))

/** The last word of a name says that it holds an error, and no other that it is a truth: `closeErr`, `cerr`. */
export const isErrorName = (name: string): boolean => {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  return (names.errorVariables.has(last) || last.endsWith('err')) && !words.some((word) => names.truths.has(word))
}

/** The error that is there if a condition holds: `err != nil`, `if (err)`. */
export const comparedError = ({ file }: Reading, condition: Expr): Name | undefined => {
  if (condition.kind === 'name') return file.module.language !== 'go' && isErrorName(condition.name) ? condition : undefined
  const compared = comparedWithNull(condition)
  return compared && !compared.holdsForNull && compared.value.kind === 'name' && isErrorName(compared.value.name)
    ? compared.value
    : undefined
}

/** Whether the code that failed is of a kind whose failures have one cause, which the line can name, or only cleans up. */
export const hasOneCause = ({ file, index }: Reading, body: readonly Stmt[], scope: Scope): boolean => {
  const calls = exprsIn(body, 'own').filter((expr) => expr.kind === 'call')
  if (calls.some(({ callee }) => index.hasOneCause(file.nameOf(callee, scope)))) return true
  return calls.length > 0 && calls.every(({ callee }) => callee.kind === 'member' && index.cleanups.has(callee.name))
}

/** A function that is given to `catch`, or to `then` for rejections. */
const rejection = ({ file, index }: Reading, fn: FunctionModel): Found | undefined => {
  const given = file.index.calls.find(({ call }) =>
    call.args.some((argument) => argument.kind === 'lambda' && argument.function === fn),
  )?.call
  if (given?.callee.kind !== 'member' || !fn.body) return undefined
  const position = index.rejections.get(given.callee.name)
  const argument = position === undefined ? undefined : given.args[position]
  if (argument?.kind !== 'lambda' || argument.function !== fn) return undefined
  const [parameter] = fn.params
  if (parameter?.name === '') return undefined
  return { name: parameter?.name, at: parameter ?? fn, body: fn.body, work: undefined }
}
