import type { CodeFile } from '#code/code-file'
import type { Expr, Stmt } from '#code/model'
import type { Scope } from '#code/scope'

const statements: ReadonlySet<string> = new Set(
  'block if loop try scoped defer switch return throw break continue goto eval send define'.split(' '),
)
const isStmt = (part: Expr | Stmt | undefined): part is Stmt => part !== undefined && statements.has(part.kind)

/** The whole condition that a part belongs to, and the scope in which its names are looked up. */
export const wholeOf = ({ index }: CodeFile, part: Expr): { readonly whole: Expr; readonly scope: Scope } => {
  let whole = part
  let at = index.outerOf(part)
  while (at && !isStmt(at) && (at.kind === 'unary' || (at.kind === 'binary' && (at.operator === 'and' || at.operator === 'or')))) {
    whole = at
    at = index.outerOf(at)
  }
  while (at && !isStmt(at)) at = index.outerOf(at)
  return { whole, scope: (at && isStmt(at) ? index.scopeOfStmt(at) : undefined) ?? index.scope }
}
