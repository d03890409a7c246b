import type { HandedRef } from '#model/facts/documents/summary'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { clientSource } from './client-source.ts'
import type { Reading } from './reading.ts'

/** Names of values that may be a client, and of functions that may make one. */
export const clientName = /client|http|session|axios|api$/i

/** The name by which another text may explain a client that is given to a construction. */
export const namedClient = (reading: Reading, expr: Expr, scope: Scope): HandedRef | undefined => {
  if (expr.kind !== 'name' && expr.kind !== 'member' && expr.kind !== 'call') return undefined
  const { root, site } = reading.file.originOf(expr, scope)
  const isMade = site?.kind === 'call' && (root.kind === 'own' || root.kind === 'import')
  if (!isMade && !(root.kind === 'import' && 'name' in expr && clientName.test(expr.name))) return undefined
  const source = clientSource(reading, expr, scope)
  const mayBeClient =
    source && 'ref' in source && (clientName.test(source.ref.name) || (source.ref.name.endsWith('()') && !reading.rules.hasContexts))
  return mayBeClient ? source : undefined
}
