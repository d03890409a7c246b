import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { comparedWithNull } from '#code/is-null'
import type { Assign, Call, Expr, FunctionModel, If } from '#code/model'
import type { Scope } from '#code/scope'
import { isErrorName } from '../logs/error-in-hand.ts'
import { sourceOfError } from '../logs/source-of-error.ts'

/** Where a function of Go keeps the error of a call. */
interface KeptError {
  /** The call, with what is called or read of its result. */
  readonly outermost: Expr
  readonly assigned: Assign | undefined
  /** The branch for the error. */
  readonly check: If | undefined
}

/** Where a function of Go keeps the error of a call; undefined if another call or the caller takes it, or there is no function. */
export const keptErrorOf = (file: CodeFile, placed: PlacedCall): KeptError | undefined => {
  const { call, scope } = placed
  const fn = scope.function
  if (!fn) return undefined
  let outermost: Expr = call
  let assigned: Assign | undefined
  for (const outer of exprsAround(file.index, call)) {
    if (outer.kind === 'assign') {
      assigned = outer
      break
    }
    // `template.Must(…)`, `mustOpen(…)`, `check(…)` deal with the error of what they are given.
    if (outer.kind === 'call' && outer.args.includes(outermost)) return undefined
    outermost = outer
  }
  if (isReturned(file, placed)) return undefined
  return { outermost, assigned, check: outermost.kind === 'call' ? checksOf(fn, scope).get(outermost) : undefined }
}

/** Whether the caller gets what a call gives. */
export const isReturned = (file: CodeFile, { call, scope }: PlacedCall): boolean =>
  enclosing(scope.function ?? file.module, call).at(-1)?.stmt.kind === 'return'

const known = new WeakMap<FunctionModel, ReadonlyMap<Call, If>>()

/** The code that handles the error of each call. */
const checksOf = (fn: FunctionModel, scope: Scope): ReadonlyMap<Call, If> => {
  const before = known.get(fn)
  if (before) return before
  const made = new Map<Call, If>()
  for (const stmt of stmtsIn(fn.body ?? [])) {
    if (stmt.kind !== 'if') continue
    const compared = comparedWithNull(stmt.condition)
    if (compared?.holdsForNull !== false || compared.value.kind !== 'name' || !isErrorName(compared.value.name)) continue
    const source = sourceOfError(compared.value, stmt, fn, scope)
    if (source && !made.has(source)) made.set(source, stmt)
  }
  known.set(fn, made)
  return made
}
