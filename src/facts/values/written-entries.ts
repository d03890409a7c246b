import type { CodeFile } from '#code/code-file'
import { exprsIn } from '#code/inside'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { onlyValue } from './shape-of.ts'

/**
 * The keys of an object that a function builds in a variable and hands to one call: those of its literal, and those that it assigns to it
 * (`params["amount"] = amount`). Undefined if other code may add to it.
 */
export const writtenEntries = (
  file: CodeFile,
  call: Call,
  { name, start }: Extract<Expr, { kind: 'name' }>,
  scope: Scope,
): ReadonlySet<string> | undefined => {
  const made = onlyValue(name, scope, start)
  const within = scope.function
  if (made?.kind !== 'object' || !within?.body) return undefined
  const keys = new Set<string>()
  for (const { key } of made.properties) {
    if (typeof key !== 'string') return undefined
    keys.add(key)
  }
  for (const expr of exprsIn(within.body)) {
    if (expr.kind !== 'name' || expr.name !== name || (expr.start >= call.start && expr.end <= call.end)) continue
    const around = file.index.outerOf(expr)
    if (around?.kind === 'index' && around.object === expr) {
      if (around.index?.kind !== 'literal' || typeof around.index.value !== 'string') return undefined
      keys.add(around.index.value)
    } else if (around?.kind !== 'assign' || around.value === expr) return undefined
  }
  return keys
}
