import { exprsIn } from '#code/inside'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isPersonalName } from '../libraries/personal-names.ts'
import { typeName } from './declared.ts'
import type { Reading } from './reading.ts'

const isOfPerson = (name: string): boolean => names.people.has(wordsOf(name).at(-1) ?? '')

/** Whether a value is the record of a person, by its type, or by its name and the members that the file reads of it. */
export const isPerson = (reading: Reading, value: Expr, scope: Scope): boolean => {
  const { file, rules, index } = reading
  if (rules.textHasFields !== 'if-whole' || (value.kind !== 'name' && value.kind !== 'member') || !isOfPerson(value.name)) return false
  const { root, path } = file.originOf(value, scope)
  // Linking does not follow types, so those of other files count by their names.
  if (rules.hasPairs) return root.kind === 'import' && path.length === 2 && path[1] === '()' && isOfPerson(path[0] ?? '')
  if (value.kind === 'member') return false
  // Another function may use the same name for something else.
  const read = exprsIn(scope.function?.body ?? file.module.body).flatMap((expr) =>
    expr.kind === 'member' && expr.object.kind === 'name' && expr.object.name === value.name ? [expr.name] : [],
  )
  const type = scope.function?.params.find(({ name }) => name === value.name)?.type
  return !index.plainTypes.has(typeName(type) ?? '') && read.some((name) => name === 'id' || isPersonalName(name))
}
