import { ts } from '#languages/typescript/parse'

/** Whether declarations are `using` or `await using`. The flags of the latter are those of `const` and `using` together. */
export const usingForm = (declarations: ts.Node): 'sync' | 'async' | undefined => {
  const { Const, Using } = ts.NodeFlags
  if (!ts.isVariableDeclarationList(declarations) || (declarations.flags & Using) === 0) return undefined
  return (declarations.flags & Const) === 0 ? 'sync' : 'async'
}
