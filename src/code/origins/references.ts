import type { CodeFile } from '../code-file.ts'
import { exprsIn, exprsOf, stmtsIn } from '../inside.ts'
import type { FunctionModel, ModuleModel, Name } from '../model.ts'
import { declaringScope, type Scope } from '../scope.ts'

/**
 * The places that name a variable, without the one that declares it: in the function that declares it and in all functions inside, decorators
 * included, or in the whole file. A variable of the same name in a function inside counts as well.
 */
export const referencesOf = ({ module }: CodeFile, declared: Name, scope: Scope): readonly Name[] => {
  const home: FunctionModel | ModuleModel = declaringScope(declared.name, scope)?.function ?? module
  const body = home.body ?? []
  const decorators = stmtsIn(body).flatMap((stmt) =>
    stmt.kind === 'define' ? stmt.definition.decorators.flatMap((decorator) => exprsOf(decorator)) : [],
  )
  return [...exprsIn(body, 'definitions'), ...decorators].filter(
    (expr): expr is Name => expr.kind === 'name' && expr.name === declared.name && expr.start !== declared.start,
  )
}
