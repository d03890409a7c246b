import type { CodeFile } from './code-file.ts'
import type { Expr, FunctionModel } from './model.ts'
import type { Scope } from './scope.ts'

/** The function of the file that a callee is: by its name, or as a method of the object around. */
export const functionOf = (file: CodeFile, callee: Expr, scope: Scope): FunctionModel | undefined => {
  const { root, path } = file.originOf(callee, scope)
  if (root.kind === 'own' && path.length === 0) return root.function
  const owner = root.kind === 'self' && path.length === 1 ? root.owner : undefined
  return owner === undefined ? undefined : file.index.functions.find((fn) => fn.owner === owner && path[0] === `.${fn.name}`)
}
