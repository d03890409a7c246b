import { lastName } from '#code/last-name'
import type { PlacedCall } from '#code/index-module'
import type { CodeFile } from '#code/code-file'
import type { Call, Expr, FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { typeNameOf } from '#code/parts/type-name'
import type { RouteMember, RouteOptions, WrittenAt } from '#models/forms/endpoint'
import type { HeldRouter, RouterMembers } from '#models/indexes/endpoint-index'
import { chainStart, linksAfter, linksBefore } from './chain.ts'
import { importedMember, pathOfGroups } from './imported-members.ts'
import { pathText } from './path-text.ts'
import type { Reading } from './reading.ts'
import { mainVerb, splitPath, verbsIn } from './verbs.ts'

/** A route that a call registers. */
export interface Registration {
  readonly members: RouterMembers
  readonly method: string
  readonly route: string
  /** What answers; undefined for the function that a decorator registers. */
  readonly main: Expr | undefined
  /** the guards before it, as arguments of the same call. */
  readonly before: readonly Expr[]
  /** They are the roles of callers that may call. */
  readonly takesRoles?: true
}

/** What a member call may be called on. */
export interface Receiver {
  readonly call: Call
  readonly scope: Scope
  readonly member: string
  readonly object: Expr
  /** Its origin shows the kind of router; otherwise the imports of the file only allow these. */
  readonly isKnown: boolean
  readonly kinds: readonly RouterMembers[]
  /** The class whose member the file imports; `object` is the name of the member then. */
  readonly of?: string
}

/** The kinds of router that a member call may be called on. Undefined for most calls, by the name of the member alone. */
export const receiverOf = (reading: Reading, { call, scope }: PlacedCall, as: 'call' | 'decorator' = 'call'): Receiver | undefined => {
  const { index } = reading
  const { callee } = call
  const imported = as === 'call' ? importedMember(reading, call, scope) : undefined
  if (imported && callee.kind === 'name')
    return { call, scope, member: callee.name, object: callee, isKnown: true, kinds: [imported.members], of: imported.name }
  if (callee.kind !== 'member' || !(as === 'call' ? index.mayRegister(callee.name) : index.mayDecorate(callee.name))) return undefined
  const { isKnown, kinds } = routersAt(reading, callee.object, scope)
  return kinds.length > 0 ? { call, scope, member: callee.name, object: callee.object, isKnown, kinds } : undefined
}

/** The kinds of router that a value may be. */
export const routersAt = (reading: Reading, object: Expr, scope: Scope): Pick<Receiver, 'isKnown' | 'kinds'> => {
  const origin = reading.file.originOf(object, scope)
  const known = reading.index.router(originName(origin))
  if (known) return { isKnown: true, kinds: [known] }
  if (origin.root.kind === 'parameter' && origin.path.length === 0 && origin.root.parameter === origin.root.function.params[0]) {
    const outer = handingCalls(reading).get(origin.root.function)
    if (outer) return routersAt(reading, outer.object, outer.scope)
  }
  return { isKnown: false, kinds: origin.root.kind === 'literal' ? [] : reading.index.routersOf(heldRouter(reading, object, scope)) }
}

/** The calls that hand a router to a function which they are given: `app.register(async (scope) => { … })`. */
const handingCalls = (reading: Reading): ReadonlyMap<FunctionModel, Pick<Receiver, 'object' | 'scope'>> => {
  const { file, index } = reading
  const known = handings.get(file)
  if (known) return known
  const found = new Map<FunctionModel, Pick<Receiver, 'object' | 'scope'>>()
  handings.set(file, found)
  for (const { call, scope } of file.index.calls) {
    const { callee, args } = call
    if (callee.kind !== 'member' || !index.mayHand(callee.name)) continue
    for (const argument of args) if (argument.kind === 'lambda') found.set(argument.function, { object: callee.object, scope })
  }
  for (const [fn, { object, scope }] of found) {
    const { kinds } = routersAt(reading, object, scope)
    if (kinds.every(({ hands }) => hands.size === 0)) found.delete(fn)
  }
  return found
}
const handings = new WeakMap<CodeFile, ReadonlyMap<FunctionModel, Pick<Receiver, 'object' | 'scope'>>>()

/** The evidence that a value is a router if the file does not create it. For a chain, this is the value that the chain starts with. */
const heldRouter = ({ file }: Reading, object: Expr, scope: Scope): HeldRouter => {
  const head = chainStart(object)
  const origin = file.originOf(head, scope)
  return {
    modules: file.modules,
    holder: lastName(head),
    type: typeNameOf(origin),
    isOpen: !origin.path.includes('()') && mayBeHeld.has(origin.root.kind),
  }
}

const mayBeHeld: ReadonlySet<string> = new Set(['import', 'parameter', 'self', 'unknown'])

/** The route that a call registers. */
export const registrationOf = (reading: Reading, receiver: Receiver): Registration | undefined => {
  for (const members of receiver.kinds) {
    const form = members.routes.get(receiver.member)
    const found = form && registered(reading, receiver, members, form)
    if (found) return found
  }
  return undefined
}

const registered = (reading: Reading, receiver: Receiver, members: RouterMembers, form: RouteMember): Registration | undefined => {
  const { call, scope } = receiver
  if (form.options) return describedRoute(reading, receiver, members, form, form.options)
  const link = form.pathLinks && linksBefore(call).find(({ callee }) => callee.kind === 'member' && form.pathLinks?.includes(callee.name))
  const given = link ? link.args[0] : (valueAt(reading, receiver, form.path ?? 0) ?? keyword(call, form.pathNames))
  const isOmitted = form.mayOmitPath && given !== undefined && isFunction(reading, given, scope)
  const written = isOmitted ? undefined : given
  const path = isOmitted ? { text: '' } : written && pathIn(reading, written, scope)
  if (!path) return undefined
  const { verb = path.verb, route: own } = form.hasVerbInPath ? splitPath(path.text) : { route: path.text }
  if (!receiver.isKnown && !isPathLike(own) && written?.kind !== 'template') return undefined
  const route = receiver.of === undefined ? own : joined(pathOfGroups(reading, scope), own)
  const method = verb ?? verbOf(reading, receiver, form)
  if (form.handler === 'decorated') return { members, method, route, main: undefined, before: [] }
  const handlers = link || isOmitted ? call.args : call.args.slice(Math.max(positionOf(form.path ?? 0), positionOf(form.verb)) + 1)
  const main = form.handler === 'first' ? handlers[0] : handlers.at(-1)
  if (!main) return undefined
  const before = handlers.filter((argument) => argument !== main)
  return { members, method, route, main, before, ...(form.takesRoles && { takesRoles: true }) }
}

/** A route in the keys of an object: `fastify.route({ method: 'POST', url: '/orders', preHandler, handler })`. */
const describedRoute = (
  reading: Reading,
  { call, scope }: Receiver,
  members: RouterMembers,
  { verb }: RouteMember,
  keys: RouteOptions,
): Registration | undefined => {
  const [object] = call.args
  if (object?.kind !== 'object') return undefined
  const valueOf = (names: readonly string[]): Expr | undefined =>
    names.flatMap((name) => object.properties.find(({ key }) => key === name)?.value ?? [])[0]
  const main = valueOf(keys.handler)
  if (!main) return undefined
  const [path, verbs] = [valueOf(keys.path), valueOf(keys.verb)]
  const guards = object.properties.filter(({ key }) => typeof key === 'string' && keys.guards.includes(key))
  return {
    members,
    method: (verbs && mainVerb(verbsIn(reading, verbs, scope))) ?? (typeof verb === 'string' ? verb : 'ALL'),
    route: (path && pathText(reading, path, scope)) ?? '',
    main,
    before: [{ ...object, properties: guards }],
  }
}

/** A function that answers, in the place of a path: `post(this::create)`. */
const isFunction = (reading: Reading, value: Expr, scope: Scope): boolean =>
  value.kind === 'lambda' || (value.kind === 'member' && reading.refOf(value, scope) !== undefined)

const joined = (group: string, own: string): string =>
  group === '' || own === '' || own.startsWith('/') ? `${group}${own}` : `${group}/${own}`

/** A path, and the verb of the function that makes it: `pat.Post("/orders")`. */
const pathIn = (
  reading: Reading,
  written: Expr,
  scope: Scope,
): { readonly text: string; readonly verb?: string | undefined } | undefined => {
  if (written.kind === 'array') {
    const texts = written.elements.flatMap((element) => pathText(reading, element, scope) ?? [])
    return { text: texts.join(' ') }
  }
  if (written.kind !== 'call') {
    const text = pathText(reading, written, scope)
    return text === undefined ? undefined : { text }
  }
  const allows = reading.index.pattern(reading.file.nameOf(written.callee, scope))
  const [first] = written.args
  const text = allows && first && pathText(reading, first, scope)
  return text === undefined ? undefined : { text, ...(allows === 'name' ? { verb: lastName(written.callee).toUpperCase() } : {}) }
}

/** A router that only names reveal must get a path that looks like one: a cache has a `Get` with a key, too. */
const isPathLike = (route: string): boolean => route === '' || '/:*'.includes(route.charAt(0))

const positionOf = (at: RouteMember['verb']): number => (typeof at === 'number' ? at : -1)

const linksAround = ({ file }: Reading, { call }: Receiver): readonly Call[] => [...linksAfter(file, call), ...linksBefore(call)]

const linkNamed = (reading: Reading, receiver: Receiver, names: readonly string[]): Call | undefined =>
  linksAround(reading, receiver).find(({ callee }) => callee.kind === 'member' && names.includes(callee.name))

const valueAt = (reading: Reading, receiver: Receiver, at: WrittenAt): Expr | undefined =>
  typeof at === 'number' ? receiver.call.args[at] : linkNamed(reading, receiver, at.link)?.args[0]

const keyword = ({ keywords }: Call, allowed: readonly string[] = []): Expr | undefined =>
  keywords.find(({ name }) => allowed.includes(name))?.value

const verbOf = (reading: Reading, receiver: Receiver, { verb, verbLink, verbNames }: RouteMember): string => {
  const { call, member, scope } = receiver
  const named = keyword(call, verbNames)
  const byName = named && mainVerb(verbsIn(reading, named, scope))
  if (byName !== undefined) return byName
  const link = verbLink === undefined ? undefined : linkNamed(reading, receiver, [verbLink])
  const inLink = mainVerb((link?.args ?? []).flatMap((argument) => verbsIn(reading, argument, scope)))
  if (inLink !== undefined) return inLink
  if (typeof verb === 'string') return verb === 'name' ? member.toUpperCase() : verb
  const written = valueAt(reading, receiver, verb)
  return (written && mainVerb(verbsIn(reading, written, scope))) ?? 'ALL'
}
