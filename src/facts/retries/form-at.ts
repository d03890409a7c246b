import type { ValueShape } from '#model/fact'
import { contains, exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import type { RetryForm } from '#models/forms/retry'
import { Vocabulary } from '#models/naming/words'
import { shapeOf } from '../values/shape-of.ts'
import { marksOf, wholeChain, type Marks } from './marks.ts'
import { namesOf, type Reading } from './reading.ts'

/** The form by which a call retries. */
const known = (reading: Reading, placed: PlacedCall): RetryForm | undefined => {
  const { callee } = placed.call
  const { root } = reading.file.originOf(callee, placed.scope)
  const isInChain = callee.kind === 'member' && callee.object.kind === 'call'
  for (const name of namesOf(reading, placed)) {
    const form =
      reading.index.calledBy(name, root.kind === 'import' ? root.written : '') ??
      (isInChain ? reading.index.chainedBy(name, lastName(callee)) : undefined)
    if (form) return form
  }
  return undefined
}

const isZero = ({ file }: Reading, expr: Expr | undefined, scope: Scope): boolean => {
  const shape = expr && shapeOf(file, expr, scope)
  return shape?.type === 'literal' && shape.value === 0
}

/** Whether an argument is a function, or a value whose name or type has one of the words. */
const isOfKind = ({ file }: Reading, argument: Expr, scope: Scope, kind: Vocabulary): boolean => {
  if (argument.kind === 'lambda') return true
  const { path } = file.originOf(argument, scope)
  return [lastName(argument), argument.kind === 'call' ? lastName(argument.callee) : '', path[0] ?? ''].some((name) => kind.has(name))
}

const givesOtherThan = (reading: Reading, { args }: Call, scope: Scope, kinds: readonly string[]): boolean =>
  args.length > 1 || args.some((argument) => !isOfKind(reading, argument, scope, new Vocabulary(kinds)))

/** The failures that are retried come from writers that met at a row. */
const namesConflict = (exprs: readonly Expr[], { function: around }: Scope): boolean =>
  [...exprs, ...exprsIn(around?.body ?? [])].some((expr) => names.conflicts.has(lastName(expr)))

const isInHandler = (call: Call, { function: around }: Scope): boolean =>
  stmtsIn(around?.body ?? []).some((stmt) => stmt.kind === 'try' && stmt.handlers.some((handler) => contains(handler, call)))

const isOneAttempt = (value: ValueShape | undefined): boolean =>
  value?.type === 'literal' && typeof value.value === 'number' && value.value <= 1

/** Whether a call of a form counts, by what is written around it. */
const counts = (reading: Reading, form: RetryForm, { call, scope }: PlacedCall, { all, links }: Marks): boolean => {
  const { onlyWith, onlyIfLast, onlyIfEnded, unless, unlessGivenOtherThan, never, attempts } = form
  const last = call.args.at(-1)
  if (attempts && all.some(({ name, value }) => attempts.includes(name) && isOneAttempt(value))) return false
  if (onlyWith && !all.some(({ name }) => onlyWith.includes(name))) return false
  if (onlyIfLast !== undefined && !(last?.kind === 'literal' && last.value === onlyIfLast)) return false
  if (onlyIfEnded && ![lastName(call.callee), ...links].some((name) => onlyIfEnded.includes(name))) return false
  if (unless && reading.file.index.calls.some((other) => unless.includes(lastName(other.call.callee)))) return false
  if (unlessGivenOtherThan && givesOtherThan(reading, call, scope, unlessGivenOtherThan)) return false
  if (never !== undefined && isZero(reading, call.args[never], scope)) return false
  if (form.onlyInHandler && !isInHandler(call, scope)) return false
  return !(form.unlessConflicts && namesConflict(exprsOf(wholeChain(reading.file, call)), scope))
}

/** How a call retries, with what is written about it. Undefined if it does not. */
export const formAt = (reading: Reading, placed: PlacedCall): { readonly form: RetryForm; readonly marks: Marks } | undefined => {
  const form = known(reading, placed)
  if (!form) return undefined
  const marks = marksOf(reading.file, placed.call, placed.scope, form)
  return counts(reading, form, placed, marks) ? { form, marks } : undefined
}
