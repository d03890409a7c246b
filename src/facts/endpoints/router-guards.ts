import type { Guard, RouterGuard } from '#model/facts/requests/endpoint'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { RouterMembers } from '#models/indexes/endpoint-index'
import { chainHead, chainStart } from './chain.ts'
import { guardsOf } from './guards.ts'
import { orderOf } from './order-of.ts'
import { pathText } from './path-text.ts'
import { shortText, type Reading } from './reading.ts'
import type { Receiver } from './registration.ts'

/** The name that distinguishes the routes of a router from others in the file. */
export const routerName = (reading: Reading, { call, object, of }: Pick<Receiver, 'call' | 'object' | 'of'>): string => {
  const { file, placeOf, rules } = reading
  if (of !== undefined) return of
  if (rules.routersByText) return shortText(reading, chainStart(object), nameLength)
  return named(placeOf(call).within, isPath(object) ? file.textOf(object) : chainHead(object))
}

/** The routers that a router was made from in the same function, nearest first: `api` of `users := api.Group("/users")`. */
export const routersAbove = (reading: Reading, { call, object, scope }: Receiver): readonly string[] => {
  const { file, placeOf, index } = reading
  const found: string[] = []
  for (let at = chainStart(object); at.kind === 'name' && found.length < mostAbove;) {
    const [only, ...others] = definitionsOf(at.name, scope, at.start)
    const made = only?.from.kind === 'value' ? only.from.value : undefined
    if (others.length > 0 || made?.kind !== 'call' || made.callee.kind !== 'member' || !index.makesGroup(made.callee.name)) break
    at = chainStart(made)
    if (isPath(at)) found.push(named(placeOf(call).within, file.textOf(at)))
  }
  return found
}

/** How many routers inside routers are followed. */
const mostAbove = 4

/** Maximum length of a router's or guard's text in a name. */
const nameLength = 40

const named = (within: string, holder: string): string => `${within} ${holder}`.trim()

const isPath = (expr: Expr): boolean => expr.kind === 'name' || (expr.kind === 'member' && isPath(expr.object))

/** What a link of a chain puts before all later ones: `r.Group("/x", auth)`, `r.With(auth)`. */
export const guardsOfGroup = (reading: Reading, members: RouterMembers, { callee, args }: Call, scope: Scope): readonly Guard[] => {
  const member = callee.kind === 'member' || callee.kind === 'name' ? callee.name : ''
  const group = members.groups.get(member)
  if ((!group && !members.uses.has(member)) || group?.matches) return []
  const guards = args.slice(group?.prefix === undefined ? 0 : group.prefix + 1)
  // A function that a group is handed registers its routes.
  return guardsOf(
    reading,
    guards.filter((argument) => !((group !== undefined || members.hands.has(member)) && argument.kind === 'lambda')),
    scope,
  )
}

/** What a call puts before all routes of a router. */
export const routerGuards = (reading: Reading, receiver: Receiver): readonly RouterGuard[] => {
  const { call, scope, member, kinds } = receiver
  const members = kinds.find(({ uses, groups }) => uses.has(member) || groups.has(member))
  const router = members?.uses.has(member) ? routerName(reading, receiver) : heldAs(reading, call)
  if (!members || router === undefined) return []
  const [first] = call.args
  const isHook = members.hooks.has(member)
  const prefix = !isHook && members.uses.has(member) && first ? prefixOf(reading, first, scope) : undefined
  const given = isHook || prefix !== undefined ? { ...call, args: call.args.slice(1) } : call
  const order = members.isOrdered && members.uses.has(member) && !isHook ? orderOf(reading, receiver) : {}
  return guardsOfGroup(reading, members, given, scope).map((guard) => ({
    kind: 'router-guard',
    at: guard.at,
    within: reading.placeOf(call).within,
    subject: reading.rules.routersByText ? `${router}.use ${guard.name.slice(0, nameLength)}` : `${router} ${guard.name}`,
    router,
    prefix: prefix ?? '',
    guard,
    ...order,
  }))
}

const prefixOf = (reading: Reading, first: Expr, scope: Scope): string | undefined =>
  first.kind === 'literal' || first.kind === 'template' ? pathText(reading, first, scope) : undefined

/** The name of the router that a group is held by; undefined if a chain goes on with it. */
const heldAs = ({ file, placeOf }: Reading, call: Call): string | undefined => {
  const holder = file.index.outerOf(call)
  const target = holder?.kind === 'assign' ? holder.targets[0] : undefined
  return target && named(placeOf(call).within, file.textOf(target))
}
