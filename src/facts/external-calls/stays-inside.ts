import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'

/** Whether a value stays in a variable of the function that makes it, so that all that is done to it is seen there. */
export const staysInside = (file: CodeFile, site: Site, scope: Scope): boolean => {
  const { index } = file
  let at: Expr = site
  let parent = index.parentOf(at)
  while (parent && 'kind' in parent && parent.kind === 'cast') {
    at = parent
    parent = index.parentOf(at)
  }
  const target = parent && 'kind' in parent && parent.kind === 'assign' ? parent.targets[0] : undefined
  if (target?.kind !== 'name' || !scope.function || file.uses.handedOn(site).length > 0) return false
  return index.returnsOf(scope.function).every(({ value, scope: from }) => file.originOf(value, from).site !== site)
}
