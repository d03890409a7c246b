import type { Ref } from '#model/fact'
import type { ParameterUse, Pass } from '#model/facts/documents/summary'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Expr, Member } from '#code/model'
import type { Origin } from '#code/origin'
import { definitionsOf, type Scope } from '#code/scope'
import { clientSource } from './client-source.ts'
import type { Reading } from './reading.ts'
import { madeRequest } from './request-object.ts'

/** A call whose client another file may make: what is called on, and the members behind it. */
export interface MemberCall {
  readonly target: Ref
  readonly path: readonly string[]
  /** What the function was given whose result the target is. */
  readonly made?: Pass
  /** The parameter that holds the client, in place of the target. */
  readonly use?: ParameterUse
}

/** Functions whose name says that they send what they are given. */
const requestName = /^(fetch|request|http|got|axios|api|client)$/i
/** Names of values that may be a client. */
const clientName = /client|http|session/i
const goMembers: ReadonlySet<string> = new Set(['Do', 'Get', 'Head', 'Post', 'PostForm'])

const isMember = (step: string): boolean => step.startsWith('.')

const dotted = (steps: readonly string[]): string => steps.join('').replace(/^\./, '')

/** Whether a module may belong to the repository: those of known clients do not. */
const mayBeOwn = ({ rules, libraries: { modules, topModules } }: Reading, module: string): boolean =>
  rules.hasKeywords ? !topModules.has(module.split('.', 1)[0] ?? '') : !modules.has(module)

/** Whether a name refers to the default export of a module. */
const isDefault = (callee: Expr, scope: Scope): boolean => {
  let at = callee
  while (at.kind === 'member') at = at.object
  const [definition] = at.kind === 'name' ? definitionsOf(at.name, scope, at.start) : []
  return definition?.from.kind === 'import' && definition.from.import.path[0] === 'default'
}

/** The client members at the end of a path: `chat.completions.create`, `get`. */
const clientMembers = (steps: readonly string[], members: ReadonlySet<string>, least: number): readonly string[] | undefined => {
  for (const length of [1, 3, 2]) {
    const last = steps.slice(-length)
    if (steps.length >= length + least && members.has(dotted(last))) return last.map((step) => step.slice(1))
  }
  return undefined
}

/** A name of the package: of this file if it declares it, otherwise of the file that does. */
const ownRef = (file: CodeFile, name: string): Ref => {
  const isHere = !name.includes('.') && file.index.scope.definitions.has(name)
  return isHere ? { name } : { module: '.', name }
}

/** The name under which linking knows a value of Go: `Server.http`, `NewStore().client`, a variable of a package. */
const goRef = (file: CodeFile, object: Expr, scope: Scope): Ref | undefined => {
  const holder = object.kind === 'member' ? file.originOf(object.object, scope) : undefined
  const owner = holder && object.kind === 'member' && ofOwner(holder, object.name)
  if (owner) return owner.module === undefined ? ownRef(file, owner.name) : owner
  const { root, path } = file.originOf(object, scope)
  if (root.kind === 'import' && path.length > 0 && path.every(isMember)) return { module: root.written, name: dotted(path) }
  if (root.kind === 'own' && path.every(isMember)) return ownRef(file, [root.name, ...path.map((step) => step.slice(1))].join('.'))
  return undefined
}

/** A member of an object of the package or of another one, by the object's type or by the function that made it. */
const ofOwner = ({ root, path, site }: Origin, name: string): Ref | undefined => {
  if (root.kind === 'self' && path.every(isMember)) return { name: [root.owner, ...path.map((step) => step.slice(1)), name].join('.') }
  const at = path.indexOf('()')
  if (at < 0 || (root.kind !== 'own' && root.kind !== 'import')) return undefined
  const start = dotted(path.slice(0, at))
  const type = root.kind === 'own' ? [root.name, start].filter(Boolean).join('.') : start
  const rest = path.slice(at + 1)
  if (!rest.every(isMember)) return undefined
  const full = [site?.kind === 'call' ? `${type}()` : type, ...rest.map((step) => step.slice(1)), name].join('.')
  return root.kind === 'import' ? { module: root.written, name: full } : { name: full }
}

const throughPackage = (reading: Reading, { call, scope }: PlacedCall): MemberCall | undefined => {
  const { file } = reading
  if (call.callee.kind !== 'member' || !goMembers.has(call.callee.name)) return undefined
  const { root, path } = file.originOf(call.callee.object, scope)
  const result = resultOfPackage(reading, call.callee, scope)
  if (result) return result
  // A value of another type: `once.Do(f)`, `c.request.Get(path)`.
  if (root.kind === 'import' && path.includes('()') && !(root.module === 'net/http' && path.join('') === '.Client()')) return undefined
  if ((root.kind === 'own' || root.kind === 'self' || root.kind === 'global') && path.at(-1) === '()')
    return resultInPackage(reading, { call, scope })
  const target = goRef(file, call.callee.object, scope)
  if (!target || (call.callee.name !== 'Do' && !clientName.test(target.name))) return undefined
  return { target, path: [call.callee.name] }
}

/**
 * A call through what a function or a method makes that another file of the package declares: `newClient().Get`, `s.client().Get`. What sends
 * a request that the function makes is a request anyway.
 */
const resultInPackage = (reading: Reading, placed: PlacedCall): MemberCall | undefined => {
  const { callee } = placed.call
  if (callee.kind !== 'member' || madeRequest(reading.file, placed, 0)) return undefined
  const { site } = reading.file.originOf(callee.object, placed.scope)
  const source = site?.kind === 'call' ? clientSource(reading, callee.object, placed.scope) : undefined
  if (!source || !('ref' in source) || !clientName.test(source.ref.name)) return undefined
  return { target: source.ref, path: [callee.name], ...(source.pass === undefined ? {} : { made: source.pass }) }
}

/** A call through what another package makes: `hc.New().Get`, `hc.Shared.Get`. */
const resultOfPackage = (reading: Reading, { object, name }: Member, scope: Scope): MemberCall | undefined => {
  const { root, path } = reading.file.originOf(object, scope)
  if (root.kind !== 'import' || path.length !== (path.at(-1) === '()' ? 2 : 1)) return undefined
  // Packages of the standard library have no point in their first name.
  if (!root.module.split('/', 1)[0]?.includes('.')) return undefined
  const source = clientSource(reading, object, scope)
  return source && 'ref' in source
    ? { target: source.ref, path: [name], ...(source.pass === undefined ? {} : { made: source.pass }) }
    : undefined
}

/**
 * A call through a name that another file of the repository may provide: an imported value in Python and TypeScript, a field or a variable of
 * a package in Go. Java's clients are judged where they are made.
 */
export const memberCallOf = (reading: Reading, placed: PlacedCall): MemberCall | undefined => {
  switch (reading.rules.foreignClients) {
    case 'none':
      return undefined
    case 'names of the package':
      return throughPackage(reading, placed)
    case 'imported names':
      return throughImport(reading, placed)
  }
}

const throughImport = (reading: Reading, placed: PlacedCall): MemberCall | undefined =>
  throughImportedName(reading, placed) ?? throughHolder(reading, placed)

/** A call through a field, a parameter, or the result of a function. */
const throughHolder = (reading: Reading, { call: { callee }, scope }: PlacedCall): MemberCall | undefined => {
  let object: Expr = callee
  const members: string[] = []
  while (object.kind === 'member' && members.length < 3) {
    members.unshift(object.name)
    object = object.object
    if (!reading.libraries.members.has(members.join('.'))) continue
    const held = heldAt(reading, object, scope)
    if (held) return { ...held, path: members }
  }
  return undefined
}

const heldAt = (reading: Reading, object: Expr, scope: Scope): Omit<MemberCall, 'path'> | undefined => {
  const { root, path, site } = reading.file.originOf(object, scope)
  // What has its own type is no client that another file makes.
  const isField = object.kind === 'member' && (root.kind === 'self' || root.kind === 'unknown' || root.kind === 'parameter')
  const isParameter = root.kind === 'parameter' && object.kind === 'name' && clientName.test(object.name)
  const isOfFunction = (root.kind === 'import' || root.kind === 'own') && path.indexOf('()') === path.length - 1
  const isOfMethod = root.kind === 'self' ? path.length === 2 : path.length > 2 && path.indexOf('()') === path.length - 3
  const isResult = site?.kind === 'call' && path.at(-1) === '()' && (isOfFunction || isOfMethod) && !path.includes('.objects')
  const isOfImported = object.kind === 'member' && root.kind === 'import' && path.at(-2) === '()' && path.indexOf('()') === path.length - 2
  if (!isField && !isParameter && !isResult && !isOfImported) return undefined
  if (root.kind === 'import' && !mayBeOwn(reading, root.module)) return undefined
  const source = clientSource(reading, object, scope)
  if (!source) return undefined
  if ('use' in source) return { target: { name: '' }, use: source.use }
  return { target: source.ref, ...(source.pass === undefined ? {} : { made: source.pass }) }
}

const throughImportedName = (reading: Reading, { call, scope }: PlacedCall): MemberCall | undefined => {
  const { file, rules, libraries } = reading
  const { root, path } = file.originOf(call.callee, scope)
  if (root.kind !== 'import' || path.length === 0 || !path.every(isMember) || !mayBeOwn(reading, root.module)) return undefined
  const isOfDefault = isDefault(call.callee, scope)
  const last = clientMembers(path, libraries.members, isOfDefault ? 0 : 1)
  if (last && !path.includes('.objects'))
    return { target: { module: root.written, name: dotted(path.slice(0, -last.length)) || 'default' }, path: last }
  if (rules.hasKeywords) return undefined
  const [first] = call.args
  const isText = first?.kind === 'template' || first?.kind === 'literal'
  const looksLikeRequest = path.length === 1 && isText && requestName.test(dotted(path))
  return looksLikeRequest ? { target: { module: root.written, name: dotted(path) }, path: [] } : undefined
}
