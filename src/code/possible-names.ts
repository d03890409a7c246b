import type { CodeFile } from './code-file.ts'
import type { Expr } from './model.ts'
import { originName } from './origin.ts'
import type { Scope } from './scope.ts'

/** What an expression may refer to: its origin, and its name in each module of which the file imports everything. */
export const possibleNames = (file: CodeFile, expr: Expr, scope: Scope): readonly string[] => {
  const origin = file.originOf(expr, scope)
  const name = originName(origin)
  const { root } = origin
  const isOpen = root.kind === 'global' || (root.kind === 'own' && !root.function && !file.index.classes.has(root.name))
  if (!isOpen) return [name]
  const own = name.slice(name.indexOf('#') + 1)
  return [name, ...file.module.imports.flatMap(({ name: all, module }) => (all === '*' ? [`${module}#${own}`] : []))]
}
