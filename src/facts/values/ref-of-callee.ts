import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { Ref } from '#model/fact'

/** What a call calls, as other files know it: what it imports, a name of its own file, or the last name of a member. */
export const refOfCallee = (file: CodeFile, callee: Expr, scope: Scope): Ref => {
  const { root, path } = file.originOf(callee, scope)
  // A policy that this file keeps in a variable: `retrying = retry(stop=…)`.
  if (callee.kind === 'name' && !file.module.imports.some(({ name }) => name === callee.name)) return { name: callee.name }
  if (root.kind === 'import') return { module: root.written, name: path.join('').replace(/^\./, '') || 'default' }
  return { name: lastName(callee) }
}
