import { calleeOf } from '#code/callee-of'
import type { LoggedValue } from '#model/facts/records/log'
import type { ClassModel, Expr, Field, TypeRef } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { heldOfPayment, isHarmlessToken, isIdentityName, isPasswordName, isPersonalName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { typeName } from './declared.ts'
import type { Reading } from './reading.ts'
import { isCredentialSetting, isFilledBySetting } from './setting-credentials.ts'

/** A field that holds a secret or personal data. */
export interface SensitiveField {
  readonly name: string
  readonly what: Extract<LoggedValue['what'], 'password' | 'secret' | 'identity' | 'personal'>
  /** A setting of the process fills it. */
  readonly isSet?: true
}

/** What a field holds, by its name and type. Longer names and other types hold something about a secret. */
export const fieldHolds = (reading: Reading, field: Field): SensitiveField['what'] | undefined => {
  const { index } = reading
  const { name, type } = field
  if (isLeftOut(reading, field)) return undefined
  if (isText(type, index.plainTypes) && isSensitiveName(name) && !isHarmlessToken(name)) return isPasswordName(name) ? 'password' : 'secret'
  return isIdentityName(name) ? 'identity' : isPersonalName(name) ? 'personal' : undefined
}

/** Its type, an annotation or its declaration leaves a field out of what is printed. */
const isLeftOut = ({ file, index }: Reading, { type, value, decorators }: Field): boolean => {
  const types = [type, type?.arguments[0]].flatMap((each) => (each ? [originName(file.origins.ofType(each))] : []))
  return (
    types.some((each) => index.leavesOut(each)) ||
    decorators.some((each) => index.leavesOut(file.nameOf(calleeOf(each), file.index.scope))) ||
    isSilent(value)
  )
}

/** `password: str = field(repr=False)`: the declaration leaves the field out of what is printed. */
const isSilent = (value: Expr | undefined): boolean =>
  value?.kind === 'call' &&
  value.keywords.some(({ name, value: given }) => {
    const leavesOut = name === 'repr' ? false : name === 'exclude' ? true : undefined
    return leavesOut !== undefined && given.kind === 'literal' && given.value === leavesOut
  })

/** Whether Go's JSON has a field: an exported one, whose tag does not leave it out. */
const isInJson = ({ name, decorators }: Field): boolean =>
  /^\p{Lu}/u.test(name) && !decorators.some((tag) => tag.kind === 'literal' && String(tag.value).includes('json:"-"'))

/** The worst field of a class that the file declares, of those that are printed, also of classes that its fields hold. */
export const worstField = (
  reading: Reading,
  model: ClassModel,
  prints: 'fields' | 'json' = 'fields',
  depth = 0,
): SensitiveField | undefined => {
  const { name: className, fields } = model
  const isSetting = isFilledBySetting(reading, model)
  const held = fields
    .filter((field) => !field.isStatic && (prints === 'fields' || isInJson(field)))
    .flatMap((field): SensitiveField[] => {
      const what =
        fieldHolds(reading, field) ??
        (isText(field.type, reading.index.plainTypes)
          ? heldOfPayment(field.name, [className, ...fields.flatMap(({ name }) => (name === field.name ? [] : [name]))])
          : undefined)
      const isSet = isSetting(field)
      if (what) return [{ name: field.name, what, ...(isSet && { isSet }) }]
      if (isSet && isCredentialSetting(field.name) && isText(field.type, reading.index.plainTypes) && !isLeftOut(reading, field))
        return [{ name: field.name, what: 'secret', isSet }]
      const inner = depth < maxDepth ? innerClass(reading, field, prints) : undefined
      const worst = inner && worstField(reading, inner, prints, depth + 1)
      return worst ? [{ ...worst, name: `${field.name}.${worst.name}` }] : []
    })
  return (
    held.find(({ what }) => what === 'password') ??
    held.find(({ what }) => what === 'secret') ??
    held.find(({ what }) => what === 'identity') ??
    held[0]
  )
}

const maxDepth = 3

/** The class of this file whose fields are printed as a part of those around them. */
const innerClass = (reading: Reading, { type, decorators }: Field, prints: 'fields' | 'json'): ClassModel | undefined => {
  const { file, index, rules } = reading
  const name = typeName(type)
  const model = name === undefined ? undefined : file.index.classes.get(name)
  const isOut = decorators.some((each) => index.leavesOut(file.nameOf(calleeOf(each), file.index.scope)))
  if (!type || !model || isOut || !printsFields(reading, model, true)) return undefined
  // Behind a pointer, Go prints the address; its JSON follows it.
  const isPointer =
    rules.hasPairs &&
    prints === 'fields' &&
    file.text
      .slice(0, type.start + 1)
      .trimEnd()
      .endsWith('*')
  return isPointer ? undefined : model
}

/** The class of this file that a value is an instance of. */
export const classOf = ({ file }: Reading, value: Expr, scope: Scope): ClassModel | undefined => {
  const { root, path } = file.originOf(value, scope)
  return root.kind === 'own' && path.length === 1 && path[0] === '()' ? file.index.classes.get(root.name) : undefined
}

/** A sensitive field of an object, where it is printed field by field. */
export const sensitiveField = (
  reading: Reading,
  value: Expr,
  scope: Scope,
  isWhole: boolean,
  prints: 'fields' | 'json',
): SensitiveField | undefined => {
  const { file, rules } = reading
  const model = classOf(reading, value, scope)
  if (model && printsFields(reading, model, isWhole)) return worstField(reading, model, prints)
  // The fields that are written where the value is made, of a type of another file.
  const { root, path, site } = file.originOf(value, scope)
  if (!isWhole || !rules.hasPairs || path.at(-1) !== '()' || path.length > 2 || root.kind !== 'import' || site?.kind !== 'struct')
    return undefined
  const name = site.fields.find((field) => field.name !== undefined && isSensitiveName(field.name) && !isHarmlessToken(field.name))?.name
  return name === undefined ? undefined : { name, what: isPasswordName(name) ? 'password' : 'secret' }
}

/** Members by which a class writes its own text form. */
const textForms = new Set(['String', 'GoString', 'Format', 'LogValue', 'MarshalJSON', 'MarshalLogObject', 'toJSON', '__repr__', '__str__'])

/** Whether an object of a class is printed with its fields. */
export const printsFields = ({ file, index, rules }: Reading, model: ClassModel, isWhole: boolean): boolean => {
  const hasOwnForm =
    model.methods.some(({ name }) => textForms.has(name)) ||
    file.module.functions.some(({ owner, name }) => owner === model.name && textForms.has(name))
  if (hasOwnForm) return false
  if (rules.textHasFields === 'never') return false
  if (rules.textHasFields === 'if-whole') return isWhole
  return (
    model.bases.some((base) => index.printsFields('base', originName(file.origins.ofType(base)))) ||
    model.decorators.some((each) => index.printsFields('decorator', file.nameOf(calleeOf(each), file.index.scope)))
  )
}

/** A text, or a list of the parts of one: Go's `[]byte`. */
const isText = (type: TypeRef | undefined, plain: ReadonlySet<string>): boolean =>
  [type, type?.arguments[0]].some((each) => plain.has(typeName(each) ?? ''))
