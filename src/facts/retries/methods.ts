import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf } from '#code/inside'
import type { Expr } from '#code/model'
import { returnsOnly } from '#code/returns-only'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import type { RetryForm } from '#models/forms/retry'
import { writtenNames } from '../values/written-names.ts'
import { textsIn, type Mark, type Marks } from './marks.ts'

/** Methods whose requests must not be repeated blindly. */
const unsafe: readonly string[] = ['POST', 'PATCH']

/** What a condition asks: the expressions of its function, or the function of a library that it is. */
const askedBy = (file: CodeFile, expr: Expr, scope: Scope): readonly Expr[] => {
  if (expr.kind === 'lambda') return exprsIn(expr.function.body ?? [])
  const fn = functionOf(file, expr, scope)
  return fn?.body ? exprsIn(fn.body) : exprsOf(expr)
}

/** A status by which the server says that it failed while it worked on the request. */
const failedStatus: ReadonlySet<unknown> = new Set([500, 502, 504])

/** Whether a condition lets requests of any method pass once the server may have carried them out: nothing in it asks for the method or a key. */
const passesAnyMethod = (file: CodeFile, expr: Expr, scope: Scope, { always, safe }: NonNullable<RetryForm['conditions']>): boolean => {
  const asked = askedBy(file, expr, scope)
  const written = new Set(asked.flatMap(writtenNames))
  if ([...written].some((name) => safe.includes(name) || name === 'method' || names.keys.has(name))) return false
  if ([...written].some((name) => always.includes(name))) return true
  return asked.some(
    (one) =>
      one.kind === 'binary' &&
      ((['>=', '>'].includes(one.operator) && one.right.kind === 'literal' && (one.right.value === 500 || one.right.value === 499)) ||
        (one.operator === '==' && one.right.kind === 'literal' && failedStatus.has(one.right.value))),
  )
}

const namedBy = ({ value, expr }: Mark, all: readonly (boolean | null)[]): readonly string[] => {
  // A condition that lets every request pass: `() => true`.
  if (expr?.kind === 'lambda' && returnsOnly(expr.function, true)) return all.includes(true) ? unsafe : []
  if (value?.type === 'literal' && (typeof value.value === 'boolean' || value.value === null))
    return all.includes(value.value) ? unsafe : []
  const listed = value?.type === 'array' ? value.items.flatMap((item) => (item.type === 'literal' ? [String(item.value)] : [])) : []
  const texts = expr ? [...listed, ...textsIn(expr)] : listed
  return unsafe.filter((method) => texts.some((text) => text.toUpperCase() === method))
}

/** The methods that a whole client retries although their requests may have taken effect. */
export const unsafeMethods = (
  file: CodeFile,
  { methods, conditions }: RetryForm,
  { all }: Marks,
  scope: Scope,
): { readonly methods: readonly string[]; readonly mark: Mark } | undefined => {
  const mark = methods && all.find(({ name }) => methods.names.includes(name))
  if (!mark) return undefined
  if (conditions && mark.expr && passesAnyMethod(file, mark.expr, scope, conditions)) return { methods: unsafe, mark }
  const named = namedBy(mark, methods.all ?? [])
  return named.length > 0 ? { methods: named, mark } : undefined
}
