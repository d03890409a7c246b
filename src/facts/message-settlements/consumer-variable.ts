import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import { isNull } from '#code/is-null'
import type { Call, Expr, Member, Name } from '#code/model'
import { referencesOf } from '#code/origins/references'
import { declaringScope, type Scope } from '#code/scope'

/** A consumer that one variable of the file, or one field of a class, holds. */
export interface Consumer {
  /** Empty for a field. */
  readonly name: string
  /** The call that created it. */
  readonly made: Call
  /** The region that declares the variable, or in which the field is set. */
  readonly home: Scope
  /** The uses of the variable or the field, other than its declaration. */
  readonly references: readonly (Name | Member)[]
}

/** The consumer that a call creates or is called on. Undefined unless its variable has exactly one value in the file. */
export const consumerOf = (file: CodeFile, { call, scope }: PlacedCall): Consumer | undefined => {
  const object = call.callee.kind === 'member' ? call.callee.object : undefined
  const isOfModule = object === undefined || file.module.imports.some(({ name }) => name === lastName(object))
  const outer = file.index.outerOf(call)
  const named = isOfModule && outer?.kind === 'assign' && outer.targets.length === 1 ? outer.targets[0] : object
  if (named?.kind === 'member') return inField(file, named, scope)
  const home = named?.kind === 'name' ? declaringScope(named.name, scope) : undefined
  if (named?.kind !== 'name' || !home) return undefined
  const definitions = home.definitions.get(named.name) ?? []
  const [definition, ...others] = definitions
  if (definition?.from.kind !== 'value' || others.length > 0) return undefined
  const { value } = definition.from
  if (value.kind !== 'call') return undefined
  const declared: Name = { kind: 'name', name: named.name, start: definition.at, end: definition.at }
  return { name: named.name, made: value, home, references: referencesOf(file, declared, scope) }
}

/** The consumer that a field of the own class holds, if the class sets it once. */
const inField = (file: CodeFile, field: Member, scope: Scope): Consumer | undefined => {
  const fn = scope.function
  const isOwn = ({ object }: Member, self: string | undefined): boolean =>
    object.kind === 'name' && (object.name === 'this' || object.name === self)
  if (!fn?.owner || !isOwn(field, fn.self)) return undefined
  const given = (file.index.ownMembers.get(fn.owner)?.get(field.name) ?? []).filter(({ value }) => !isNull(value))
  const [only, ...others] = given
  const declared = file.index.classes.get(fn.owner)?.fields.find(({ name }) => name === field.name)?.value
  const made = only?.value ?? declared
  if (made?.kind !== 'call' || others.length > 0 || (only && declared && declared !== only.value && !isNull(declared))) return undefined
  const references = file.index.members.flatMap(({ part, scope: at }) =>
    part.kind === 'member' &&
    part.name === field.name &&
    at.function?.owner === fn.owner &&
    isOwn(part, at.function?.self) &&
    !isSet(file, part)
      ? [part]
      : [],
  )
  return { name: '', made, home: only?.scope ?? scope, references }
}

const isSet = (file: CodeFile, part: Member): boolean => {
  const outer = file.index.outerOf(part)
  return outer?.kind === 'assign' && outer.targets.includes(part)
}

/**
 * Whether other code may get the consumer: the file exports, returns or passes it on, puts it into another value, or declares it where other
 * files see it. Other files never import a Python module that takes messages while it loads.
 */
export const leavesFile = (
  file: CodeFile,
  { name, home, references }: Consumer,
  staysIn: (reference: Name | Member) => boolean = () => false,
): boolean =>
  (home.function === undefined && file.module.language === 'go') ||
  file.module.exports.some(({ name: exported, value }) => exported === name || (value !== undefined && holds(value, name))) ||
  references.some((reference) => !isOnlyUsed(file, reference) && !staysIn(reference))

const holds = (value: Expr, name: string): boolean => exprsOf(value).some((expr) => expr.kind === 'name' && expr.name === name)

/** Whether a member of the variable is called, or its elements are read in a loop. */
const isOnlyUsed = (file: CodeFile, reference: Name | Member): boolean => {
  const outer = file.index.outerOf(reference)
  if (outer?.kind === 'loop') return outer.each?.over === reference
  if (outer?.kind !== 'member') return false
  const around = file.index.outerOf(outer)
  return around?.kind === 'call' && around.callee === outer
}

/** Whether a call is made on the variable, directly or at the end of a chain. */
export const isCalledOn = ({ references }: Consumer, { callee }: Call): boolean => {
  let at: Expr = callee
  while (at.kind === 'member' || at.kind === 'call') {
    if (at.kind === 'member' && references.includes(at)) return true
    at = at.kind === 'member' ? at.object : at.callee
  }
  return at.kind === 'name' && references.includes(at)
}
