import type { Expr, TypeRef } from '#code/model'
import type { Scope } from '#code/scope'
import { isHarmlessToken } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import { typeName } from './declared.ts'
import type { Reading } from './reading.ts'

const isSecret = (name: string): boolean => isSensitiveName(name) && !isHarmlessToken(name)

/** The first field of an object with a secret in plain text, where the object is printed field by field. */
export const secretField = (reading: Reading, value: Expr, scope: Scope): string | undefined =>
  reading.rules.hasPairs ? fieldOfStruct(reading, value, scope) : undefined

const fieldOfStruct = ({ file, index }: Reading, value: Expr, scope: Scope): string | undefined => {
  const { root, path, site } = file.originOf(value, scope)
  if (path.at(-1) !== '()' || path.length > (root.kind === 'own' ? 1 : 2)) return undefined
  const own = root.kind === 'own' ? root.name : undefined
  // A text form of its own may leave the secret out.
  if (own !== undefined && file.module.functions.some(({ owner, name }) => owner === own && name === 'String')) return undefined
  const model = own === undefined ? undefined : file.index.classes.get(own)
  const field = model?.fields.find(({ name, type }) => isSecret(name) && isText(type, index.plainTypes))
  if (field) return field.name
  return site?.kind === 'struct' ? site.fields.find(({ name }) => name !== undefined && isSecret(name))?.name : undefined
}

/** A text, or a list of the parts of one: Go's `[]byte`. */
const isText = (type: TypeRef | undefined, plain: ReadonlySet<string>): boolean =>
  [type, type?.arguments[0]].some((each) => plain.has(typeName(each) ?? ''))
