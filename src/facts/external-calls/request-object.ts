import type { Deadline, ValueShape } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr } from '#code/model'
import { originName } from '#code/origin'
import { definitionsOf, type Scope } from '#code/scope'
import { shapeOf } from '../values/shape-of.ts'
import { contextDeadline } from './context-deadline.ts'

/*
 * Go sends a request object, `client.Do(request)`: what made the object says where it goes, with which verb, and for how long.
 */

const elsewhere: Deadline = { state: 'unknown', because: 'the request is made elsewhere' }
const maxCopies = 4

/** The call that makes the request object at a position, before it is copied or given another context. */
export const madeRequest = (file: CodeFile, { call, scope }: PlacedCall, position: number): Call | undefined => {
  let expr = call.args[position]
  let from: Scope | undefined = scope
  for (let depth = 0; expr && from && depth < maxCopies; depth += 1) {
    const origin = file.originOf(expr, from)
    const { site } = origin
    if (site?.kind !== 'call') return undefined
    if (/#NewRequest(WithContext)?\(\)$/.test(originName(origin))) return site
    if (site.callee.kind !== 'member' || !/^(WithContext|Clone)$/.test(site.callee.name)) return undefined
    expr = site.callee.object
    from = file.index.scopeOfSite(site)
  }
  return undefined
}

/** The calls of which one makes a value: several where each branch assigns its own. */
const makersOf = (file: CodeFile, value: Expr, scope: Scope): readonly Call[] | undefined => {
  const { site } = file.originOf(value, scope)
  if (site) return site.kind === 'call' ? [site] : undefined
  if (value.kind !== 'name') return undefined
  const made: Call[] = []
  for (const { from } of definitionsOf(value.name, scope, value.start)) {
    if (from.kind === 'type' || from.kind === 'nothing') continue
    if (from.kind !== 'value' || from.value.kind !== 'call') return undefined
    made.push(from.value)
  }
  return made
}

/** The deadline that the context of a request object sets. */
export const deadlineOfRequestObject = (file: CodeFile, { call, scope }: PlacedCall, position: number): Deadline => {
  const request = call.args[position]
  const [first, ...others] = ((request && makersOf(file, request, scope)) ?? []).map((made) => deadlineOfMade(file, made))
  if (!first) return elsewhere
  return others.every(({ state }) => state === first.state) ? first : elsewhere
}

const deadlineOfMade = (file: CodeFile, site: Call): Deadline => {
  const scope = file.index.scopeOfSite(site)
  if (!scope) return elsewhere
  const name = originName(file.originOf(site, scope))
  if (file.uses.of(site).some((use) => use.name === 'WithContext'))
    return { state: 'unknown', because: 'the request is given another context' }
  if (/(^|\/)(http|retryablehttp|go-retryablehttp)#NewRequest\(\)$/.test(name)) return { state: 'none' }
  const [context] = site.args
  return /#NewRequestWithContext\(\)$/.test(name) && context ? contextDeadline(file, context, scope) : elsewhere
}

/** The verb of `http.NewRequest(http.MethodPost, …)`. */
export const methodOfRequestObject = (file: CodeFile, placed: PlacedCall, position: number): string | undefined => {
  const verb = madeRequest(file, placed, position)?.args.at(-3)
  if (verb?.kind === 'literal' && typeof verb.value === 'string') return verb.value.toUpperCase()
  const name = verb?.kind === 'name' || verb?.kind === 'member' ? verb.name : ''
  return name.startsWith('Method') ? name.slice('Method'.length).toUpperCase() : undefined
}

/** The address of `http.NewRequest(method, address, body)`. */
export const addressOfRequestObject = (file: CodeFile, placed: PlacedCall, position: number): ValueShape | undefined => {
  const made = madeRequest(file, placed, position)
  const address = made?.args.at(-2)
  return made && address && shapeOf(file, address, file.index.scopeOfSite(made) ?? placed.scope)
}
