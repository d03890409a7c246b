import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, ClassModel, Expr, Field, FunctionModel, TypeRef } from '#code/model'
import { originName } from '#code/origin'
import { possibleNames } from '#code/possible-names'
import type { Scope } from '#code/scope'
import type { LockKind } from '#model/facts/process/lock-kind'
import type { LockForm } from '#models/forms/lock'
import type { LockIndex } from '#models/indexes/lock-index'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { isGiven } from './calls.ts'
import { isLockName, locksByDecorator } from './lock-names.ts'
import type { TakenLock } from './taken-lock.ts'

const asCall = (decorator: Expr): Call =>
  decorator.kind === 'call'
    ? decorator
    : {
        kind: 'call',
        callee: decorator,
        args: [],
        keywords: [],
        isNew: false,
        isDetached: false,
        start: decorator.start,
        end: decorator.end,
      }

const annotated = (index: LockIndex, decorator: Expr): LockForm | undefined =>
  index.annotations
    .get(lastName(calleeOf(decorator)))
    ?.find(({ given, isPlain }) => isGiven(asCall(decorator), given) && (!isPlain || isEmpty(asCall(decorator))))

/** An annotation of the same name with a value is another one: Micronaut's `@Version("2")` of a route. */
const isEmpty = ({ args, keywords }: Call): boolean => args.length + keywords.length === 0

/** What a decorator locks. Another package's or the repository's own is judged by its name. */
const lockOf = (index: LockIndex, decorator: Expr): LockKind | undefined => {
  const name = lastName(calleeOf(decorator))
  if (index.annotations.has(name)) return annotated(index, decorator)?.kind
  return locksByDecorator(name) ? 'exclusive' : undefined
}

function* ofDecorators(file: CodeFile, index: LockIndex, fn: FunctionModel): Generator<TakenLock> {
  for (const decorator of fn.decorators) {
    const lock = lockOf(index, decorator)
    if (lock === undefined) continue
    const text = `@${oneLine(file.textOf(calleeOf(decorator)).replace(/^@/, ''), 60)}`
    yield { lock, at: decorator, of: fn, by: text, subject: text }
  }
}

/** The origins that a type may have: its own, and that in each package of which the file imports everything. */
const originsOf = (file: CodeFile, type: TypeRef): readonly string[] => {
  const name = type.name ? lastName(type.name) : ''
  return [
    originName(file.origins.ofType(type)),
    ...file.module.imports.flatMap(({ name: all, module }) => (all === '*' ? [`${module}#${name}()`] : [])),
  ]
}

const typedBy = (
  file: CodeFile,
  index: LockIndex,
  scope: Scope,
  { type, value }: Declared,
): { readonly form: LockForm; readonly by: string } | undefined => {
  const ofType = type && index.type(originsOf(file, type))
  if (ofType && type) return { form: ofType, by: type.name ? lastName(type.name) : oneLine(file.textOf(type), 40) }
  if (value?.kind !== 'call') return undefined
  const made = index.type(possibleNames(file, value.callee, scope).map((name) => `${name}()`))
  return made && { form: made, by: lastName(value.callee) }
}

/** The parts of a declaration that show what a value is. */
type Declared = Pick<Field, 'name' | 'type' | 'value' | 'start' | 'end'>

/** Variables at the top of the file, as far as they are declared with a type: Go's `var open sync.Map`. */
const variablesOf = ({ module }: CodeFile): readonly Declared[] =>
  exprsIn(module.body, 'own').flatMap((expr) => {
    const target = expr.kind === 'assign' ? expr.targets[0] : undefined
    return expr.kind === 'assign' && target?.kind === 'name' && expr.type
      ? [{ name: target.name, type: expr.type, value: expr.value, start: target.start, end: target.end }]
      : []
  })

/** A variable or field that is safe to use from several threads. */
const ofType = (file: CodeFile, index: LockIndex, scope: Scope, declared: Declared): TakenLock | undefined => {
  const { name, type, start, end } = declared
  const typed = typedBy(file, index, scope, declared)
  // Others ask the goroutine that owns the value, through the channel.
  const isChannel = type?.name !== undefined && lastName(type.name) === 'chan'
  if (!typed && !isChannel) return undefined
  const by = file.module.language === 'go' ? `${name} ${oneLine(type ? file.textOf(type) : '', 60)}` : (typed?.by ?? '')
  return {
    lock: typed?.form.kind ?? 'concurrent-type',
    at: { start, end },
    by,
    subject: `${by} of ${name}`,
    formerSubject: by,
    optionOf: name,
  }
}

/** Fields that are safe to use from several threads, or whose value shows an outdated write. */
function* ofFields(file: CodeFile, index: LockIndex, owner: ClassModel): Generator<TakenLock> {
  const scope = file.index.scopeOfClass(owner) ?? file.index.scope
  for (const field of owner.fields) {
    const { name, isVolatile, decorators, start, end } = field
    const found = ofType(file, index, scope, field)
    if (found) yield found
    else if (isVolatile) yield { lock: 'visibility', at: { start, end }, by: 'volatile', subject: `volatile of ${name}`, optionOf: name }
    for (const decorator of decorators) {
      const lock = annotated(index, decorator)
      const by = `@${lastName(calleeOf(decorator))}`
      if (lock) yield { lock: lock.kind, at: decorator, by, subject: `${by} of ${name}`, optionOf: name }
    }
  }
}

/** Locks that a class inherits: `class Sync(SingleInstanceLockMixin)`. */
function* ofBases(owner: ClassModel): Generator<TakenLock> {
  for (const base of owner.bases) {
    const name = base.name ? lastName(base.name) : ''
    if (name.endsWith('Mixin') && (isLockName(name) || locksByDecorator(name)))
      yield { lock: 'exclusive', at: base, by: name, subject: `of class ${owner.name} by ${name}`, optionOf: owner.name }
  }
}

/** Locks that are declared: decorators and annotations, types and modifiers of fields, base classes. */
export function* declaredLocks({ file }: ModuleCode, index: LockIndex): Generator<TakenLock> {
  for (const fn of file.index.functions) yield* ofDecorators(file, index, fn)
  for (const variable of variablesOf(file)) {
    const found = ofType(file, index, file.index.scope, variable)
    if (found) yield found
  }
  for (const owner of file.index.classes.values()) {
    yield* ofFields(file, index, owner)
    yield* ofBases(owner)
    for (const decorator of owner.decorators) {
      const lock = annotated(index, decorator)
      const by = `@${lastName(calleeOf(decorator))}`
      if (lock) yield { lock: lock.kind, at: decorator, by, subject: `${by} of ${owner.name}`, optionOf: owner.name }
    }
  }
}
