import type { ParameterUse } from '#model/facts/documents/summary'
import type { Call, Expr, Struct } from '#code/model'
import type { Scope } from '#code/scope'
import type { KnownInstance } from '#models/indexes/library-index'
import { decided, both, inObject, inValue, topKeys, type Found } from './open-values.ts'
import type { Reading } from './reading.ts'
import { builderOf } from './settings.ts'

/** The parameters that may set the limit of a client where it is made; undefined if none can, or if something else does. */
export const openClient = (
  reading: Reading,
  site: Call | Struct,
  { library, options }: KnownInstance,
): readonly ParameterUse[] | undefined => {
  const scope = reading.file.index.scopeOfSite(site)
  if (!library.deadline || library.connection || !scope || site.kind !== 'call') return undefined
  const outer = builderOf(reading.file, site, scope)
  if (outer && reading.libraries.instance(outer, reading.file.index.scopeOfSite(outer) ?? scope)) return undefined
  const { keys } = library.deadline
  let found: Found = []
  for (const { name, value } of site.keywords) if (keys.includes(name)) found = both(found, inValue(reading, value, scope))
  for (const position of options) found = both(found, inArgument(reading, site.args[position], scope, topKeys(keys)))
  return found !== decided && found.length > 0 && reading.file.uses.of(site).every(({ call }) => call) ? found : undefined
}

const inArgument = (reading: Reading, argument: Expr | undefined, scope: Scope, keys: readonly string[]): Found =>
  argument ? inObject(reading, argument, scope, keys) : []
