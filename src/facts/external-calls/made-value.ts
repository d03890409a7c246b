import type { Handed } from '#model/facts/documents/summary'
import type { Call, Expr, Struct } from '#code/model'
import type { Scope } from '#code/scope'
import type { ParameterUse } from '#model/facts/documents/summary'
import { clientDeadline } from './client-deadline.ts'
import { contextDeadline, isContext } from './context-deadline.ts'
import { openClient } from './open-client.ts'
import type { Reading } from './reading.ts'

/** Types of parameters that may set a limit, whatever they are called. */
export const limitingTypes: ReadonlySet<string> = new Set(['Context', 'AbortSignal', 'Duration', 'timedelta'])

/** What a value is by its making, for what it is handed to: a client of a known library, a context. Undefined for anything else. */
export const madeValue = (reading: Reading, expr: Expr, scope: Scope): Handed | undefined =>
  (reading.rules.hasContexts ? contextAt(reading, expr, scope) : undefined) ?? clientAt(reading, expr, scope)

/** A context that never ends sets no limit, and one with a deadline ends by itself. */
const contextAt = ({ file }: Reading, expr: Expr, scope: Scope): Handed | undefined => {
  if (expr.kind !== 'call' && expr.kind !== 'name') return undefined
  if (!isContext(file, expr, scope)) return undefined
  const { state } = contextDeadline(file, expr, scope)
  return state === 'none' ? 0 : state === 'bounded' ? 2 : undefined
}

const clientAt = (reading: Reading, expr: Expr, scope: Scope): Handed | undefined => {
  const { file, libraries } = reading
  const instance = libraries.instance(expr, scope)
  if (!instance || instance.library.connection) return undefined
  const { site } = file.originOf(expr, scope)
  const from = site && file.index.scopeOfSite(site)
  const made = from && libraries.instance(site, from)
  return made ? clientValue(reading, site) : undefined
}

/** A client that the file makes, with what its limit depends on. */
export const clientValue = (reading: Reading, site: Call | Struct): Handed | undefined => {
  const scope = reading.file.index.scopeOfSite(site)
  const instance = scope && reading.libraries.instance(site, scope)
  if (!instance) return undefined
  const { state } = clientDeadline(reading, site, instance)
  const uses: readonly ParameterUse[] | undefined = openClient(reading, site, instance)
  const limit = uses || state === 'none' ? 'unset' : state === 'unknown' ? 'unknown' : 'set'
  return { library: instance.library.package, limit, ...(uses ? { uses } : {}) }
}
