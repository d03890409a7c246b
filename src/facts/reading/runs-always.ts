import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsOf } from '#code/inside'
import { comparedWithNull, isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Located, Stmt } from '#code/model'
import type { Passed } from '#code/origins/passed'
import { exprsAround } from '#code/parts/exprs-around'
import { functionAround } from '#code/scope-around'
import { dominance, type Dominance } from '#code/ways/dominance'

/** Whether a branch fails: it throws, or hands on the error that its condition found. */
const fails = (condition: Expr, branch: readonly Stmt[]): boolean => {
  const last = branch.at(-1)
  if (last?.kind === 'throw') return true
  const error = comparedWithNull(condition)?.value
  return (
    last?.kind === 'return' &&
    error !== undefined &&
    last.values.some((value) => !isNull(value) && exprsOf(value).some((one) => lastName(one) === lastName(error)))
  )
}

/** `if (!channel) channel = await connect()`: both ways go on. */
const isSetUp = (branch: readonly Stmt[]): boolean =>
  branch.length > 0 && branch.every((stmt) => stmt.kind === 'eval' && stmt.expr.kind === 'assign')

/** Whether all conditions on the path to a place only let failures out, or set something up. */
const isPassedUnlessFailed = (passed: Passed): boolean => {
  for (let at = passed; at; at = at.before) {
    const { step } = at
    if (step.kind === 'condition' && !fails(step.condition, step.otherwise) && !isSetUp(step.otherwise)) return false
  }
  return true
}

const known = new WeakMap<FunctionModel, Dominance>()

const dominanceOf = (file: CodeFile, fn: FunctionModel): Dominance => {
  const before = known.get(fn)
  if (before) return before
  const found = dominance(fn, file.module.language)
  known.set(fn, found)
  return found
}

/**
 * Whether a call runs each time that its function runs, unless that fails before: no branch, loop or handler is around it, and no condition
 * before it leaves the function without an error.
 */
export const runsAlways = (file: CodeFile, at: Located): boolean => {
  const fn = functionAround(file, at)
  if (!fn) return false
  const isInside = enclosing(fn, at).some(
    ({ stmt, body }) =>
      body !== undefined &&
      (stmt.kind === 'if' ||
        stmt.kind === 'switch' ||
        stmt.kind === 'loop' ||
        (stmt.kind === 'try' && stmt.handlers.some((one) => one.body === body))),
  )
  const placed = isInside ? undefined : file.index.calls.find(({ call }) => call.start === at.start && call.end === at.end)
  if (!placed) return false
  for (const expr of exprsAround(file.index, placed.call))
    if (expr.kind === 'conditional' || (expr.kind === 'binary' && ['and', 'or', '??'].includes(expr.operator))) return false
  const { before, isComplete } = dominanceOf(file, fn)
  const passed = before.get(placed.call)
  return isComplete && passed !== undefined && isPassedUnlessFailed(passed)
}
