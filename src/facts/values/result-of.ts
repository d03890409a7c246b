import type { CodeFile } from '#code/code-file'
import type { Expr, Name } from '#code/model'

/** The variable that gets the result of a call, or the first one of several. */
export const resultOf = (file: CodeFile, call: Expr): Name | undefined => {
  const outer = file.index.outerOf(call)
  if (outer?.kind === 'await' || outer?.kind === 'cast') return resultOf(file, outer)
  const [target] = outer?.kind === 'assign' && outer.value === call ? outer.targets : []
  return target?.kind === 'name' && target.name !== '_' ? target : undefined
}
