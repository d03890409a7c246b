import type { Deadline } from '#model/fact'
import type { OpenDeadline } from '#model/facts/calls/external-call'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { DeadlineForm } from '#models/forms/library'
import type { KnownRequest } from '#models/indexes/library-index'
import { defaultDeadline } from '../shared/deadline.ts'
import type { Options } from './arguments.ts'
import { isContext } from './context-deadline.ts'
import { both, decided, followed, inObject, inValue, topKeys, type Found } from './open-values.ts'
import type { Reading } from './reading.ts'
import { madeRequest } from './request-object.ts'

/**
 * The parameters that may bound a request, where nothing else does; undefined if none can. The deadline of the request itself is then only a
 * guess: callers decide.
 *
 * @param own what bounds the request by itself, as far as its own file shows
 */
export const openDeadline = (
  reading: Reading,
  placed: PlacedCall,
  { library, form }: KnownRequest,
  options: Options,
  own: Deadline,
): OpenDeadline | undefined => {
  if (own.state !== 'unknown' && own.state !== 'bounded') return undefined
  const { deadline } = library
  if (!deadline || library.connection || reading.around.of(placed.call, placed.scope) !== undefined) return undefined
  const { call, scope } = placed
  const context = form.context === undefined ? undefined : { expr: call.args[form.context], scope }
  const handedContext = context ?? (form.request === undefined ? undefined : contextOfRequest(reading, placed, form.request))
  const found = handedContext
    ? handedContext.expr && inContext(reading, handedContext.expr, handedContext.scope)
    : both(inKeywords(reading, placed, deadline), inOptions(reading, placed, deadline, form.url, options))
  return found && found !== decided && found.length > 0 ? { uses: found, unset: defaultDeadline(deadline.default) } : undefined
}

const inKeywords = (reading: Reading, { call, scope }: PlacedCall, { keys, position }: DeadlineForm): Found => {
  let found: Found = []
  for (const { name, value } of call.keywords) if (keys.includes(name)) found = both(found, inValue(reading, value, scope))
  const timed = position === undefined ? undefined : call.args[position]
  if (timed && timed.kind !== 'spread') found = both(found, inValue(reading, timed, scope))
  for (const argument of call.args)
    if (argument.kind === 'spread')
      found = both(found, argument.isByName ? followed(reading, argument.value, scope, topKeys(keys)) : decided)
  return found
}

const inOptions = (reading: Reading, { call, scope }: PlacedCall, { keys }: DeadlineForm, url: unknown, { position }: Options): Found => {
  if (reading.rules.hasKeywords) return []
  // In `axios(config)` the first argument holds the address and the options.
  const expr = call.args[position] ?? (url === 0 && call.args.length === 1 ? call.args[0] : undefined)
  if (!expr || (expr === call.args[0] && expr.kind !== 'name' && expr.kind !== 'object')) return []
  return inObject(reading, expr, scope, topKeys(keys))
}

/** The context that a request object is made with. */
const contextOfRequest = (
  { file }: Reading,
  placed: PlacedCall,
  position: number,
): { readonly expr: Expr | undefined; readonly scope: Scope } | undefined => {
  const made = madeRequest(file, placed, position)
  const scope = made && file.index.scopeOfSite(made)
  const isWithContext = made?.callee.kind === 'member' && made.callee.name === 'NewRequestWithContext'
  return made && scope
    ? { expr: isWithContext && placed.call.args[position]?.kind === 'name' ? made.args[0] : undefined, scope }
    : undefined
}

const inContext = (reading: Reading, expr: Expr, scope: Scope): Found => {
  const found = isContext(reading.file, expr, scope) ? followed(reading, expr, scope, []) : decided
  return found === decided ? decided : found.map((use) => ({ ...use, needs: 'end' as const }))
}
