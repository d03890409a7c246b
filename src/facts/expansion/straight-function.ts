import type { CodeFile } from '#code/code-file'
import { exprsIn, stmtsIn } from '#code/inside'
import type { Expr, FunctionModel, Name, Stmt } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import { isWithin, scopeOfName } from './scope-of-name.ts'

/** Longer functions stay calls: written out, they would hide the function around. */
const mostStmts = 8
const longest = 1500

/** A name with the region in which it is written. */
export interface PlacedName {
  readonly name: Name
  readonly scope: Scope
}

/** A function whose only ways out are its last statement and an error. */
export interface Straight {
  readonly fn: FunctionModel
  /** The statements before the result. */
  readonly before: readonly Stmt[]
  readonly result: Expr | undefined
  /** All expressions inside. */
  readonly exprs: readonly Expr[]
  /** Names that the function declares, without those that blocks and functions inside declare. */
  readonly own: readonly PlacedName[]
  /** Names from around the function, and where they are declared. */
  readonly outer: readonly { readonly name: string; readonly home: Scope | undefined }[]
}

/** Python writes no condition on the line of another statement, and `global` holds for a whole function. */
const isPlain = (file: CodeFile, stmt: Stmt): boolean =>
  file.module.sources?.has(stmt) === true &&
  (stmt.kind === 'eval'
    ? stmt.expr.kind !== 'other'
    : stmt.kind === 'if' && file.module.language !== 'python' && stmt.otherwise.length === 0)

const namesIn = (file: CodeFile, exprs: readonly Expr[], inside: Scope): Pick<Straight, 'own' | 'outer'> | undefined => {
  const own: PlacedName[] = []
  const outer: Straight['outer'][number][] = []
  for (const name of exprs) {
    if (name.kind !== 'name') continue
    const scope = scopeOfName(file, name)
    if (!scope || name.name === 'arguments') return undefined
    const home = declaringScope(name.name, scope)
    if (home === inside) own.push({ name, scope })
    else if (!isWithin(home, inside)) outer.push({ name: name.name, home })
  }
  return { own, outer }
}

/** Several steps that are handed on, such as those of a transaction: rules compare them where they are, and would meet them again in callers. */
const hasSteps = (expr: Expr): boolean => expr.kind === 'lambda' && (expr.function.body?.length ?? 0) > 1

/**
 * A function that can be written out at its calls. One that only calculates or reads fields says nothing about operation, and every file has
 * such functions.
 */
export const straightFunction = (file: CodeFile, fn: FunctionModel): Straight | undefined => {
  const inside = file.index.scopeOf(fn)
  if (!fn.body || !inside || fn.decorators.length > 0 || fn.isGenerator || fn.resultNames.length > 0 || fn.end - fn.start > longest)
    return undefined
  const stmts = fn.body.filter((stmt) => !(stmt.kind === 'eval' && stmt.expr.kind === 'literal'))
  const last = stmts.at(-1)
  const before = last?.kind === 'return' ? stmts.slice(0, -1) : stmts
  const inner = stmtsIn(before)
  if (stmts.length === 0 || stmts.length > mostStmts || inner.some(({ kind }) => kind === 'return')) return undefined
  if (!before.every((stmt) => isPlain(file, stmt))) return undefined
  const values = last?.kind === 'return' ? last.values : []
  // Several results have no place in an expression. What only gives back its argument needs no reading.
  if (values.length > 1 || (before.length === 0 && values[0]?.kind === 'name')) return undefined
  const exprs = exprsIn(fn.body, 'definitions')
  if (!exprs.some(({ kind }) => kind === 'call') && !inner.some(({ kind }) => kind === 'throw')) return undefined
  if (file.module.language !== 'java' && exprs.some(hasSteps)) return undefined
  const names = namesIn(file, exprs, inside)
  return names && { fn, before, result: values[0], exprs, ...names }
}
