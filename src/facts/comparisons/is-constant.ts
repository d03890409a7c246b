import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'

/** Whether an expression is a member of a module or of a class: `TokenKind.API_TOKEN`, `http.StatusOK`. */
export const isConstant = (file: CodeFile, expr: Expr, scope: Scope): boolean => {
  if (expr.kind !== 'member') return false
  const { root, path } = file.originOf(expr, scope)
  return (root.kind === 'import' || root.kind === 'own') && !path.includes('()') && !path.includes('[]')
}
