import type { ModuleIndex } from '../index-module.ts'
import type { Expr, Stmt } from '../model.ts'

const stmtKinds: ReadonlySet<string> = new Set<Stmt['kind']>([
  'block',
  'if',
  'loop',
  'try',
  'scoped',
  'defer',
  'switch',
  'return',
  'throw',
  'break',
  'continue',
  'goto',
  'eval',
  'send',
  'define',
])

const isExpr = (part: Expr | Stmt): part is Expr => !stmtKinds.has(part.kind)

/** The expressions around an expression up to its statement, innermost first. */
export function* exprsAround({ outerOf }: Pick<ModuleIndex, 'outerOf'>, expr: Expr): Iterable<Expr> {
  for (let outer = outerOf(expr); outer && isExpr(outer); outer = outerOf(outer)) yield outer
}
