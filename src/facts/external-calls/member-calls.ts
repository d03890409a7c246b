import type { Ref } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import type { Origin } from '#code/origin'
import { definitionsOf, type Scope } from '#code/scope'
import type { Reading } from './reading.ts'

/** A call whose client another file may make: what is called on, and the members behind it. */
export interface MemberCall {
  readonly target: Ref
  readonly path: readonly string[]
}

/** Functions whose name says that they send what they are given. */
const requestName = /^(fetch|request|http|got|axios|api|client)$/i
/** Names of values that may be a client. */
const clientName = /client|http/i
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

const throughPackage = (file: CodeFile, { call, scope }: PlacedCall): MemberCall | undefined => {
  if (call.callee.kind !== 'member' || !goMembers.has(call.callee.name)) return undefined
  const { root, path } = file.originOf(call.callee.object, scope)
  // A value of another type: `once.Do(f)`, `c.request.Get(path)`.
  if (root.kind === 'import' && path.includes('()') && !(root.module === 'net/http' && path.join('') === '.Client()')) return undefined
  if (root.kind === 'own' && path.at(-1) === '()') return undefined
  const target = goRef(file, call.callee.object, scope)
  if (!target || (call.callee.name !== 'Do' && !clientName.test(target.name))) return undefined
  return { target, path: [call.callee.name] }
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
      return throughPackage(reading.file, placed)
    case 'imported names':
      return throughImport(reading, placed)
  }
}

const throughImport = (reading: Reading, { call, scope }: PlacedCall): MemberCall | undefined => {
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
