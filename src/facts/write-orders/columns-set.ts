import { exprsOf } from '#code/inside'
import type { Call, Expr } from '#code/model'
import { fieldOf } from './checked.ts'

const isText = (value: Expr): boolean => value.kind === 'literal' && value.type === 'text' && value.value !== ''

/** The fields that the keywords of an insert set. */
export const fieldsSet = ({ keywords }: Call): readonly string[] => keywords.map(({ name }) => fieldOf(name))

/** The columns that an insert sets to a text in the code: `name: 'Talk'`, `name="Talk"`. */
export const fixedTexts = (call: Call): readonly string[] => [
  ...call.keywords.flatMap(({ name, value }) => (isText(value) ? [fieldOf(name)] : [])),
  ...exprsOf(call, 'definitions').flatMap((expr) =>
    expr.kind === 'object' ? expr.properties.flatMap(({ key, value }) => (typeof key === 'string' && isText(value) ? [key] : [])) : [],
  ),
]

/** The columns that an insert of a query builder sets, if each object that it is given lists its keys. */
export const keysSet = (call: Call): readonly string[] | undefined => {
  const given =
    call.callee.kind === 'member' && call.callee.object.kind === 'call' ? [...callArgs(call.callee.object), ...call.args] : call.args
  const rows = given.flatMap((value) => (value.kind === 'array' ? value.elements : [value])).filter(({ kind }) => kind === 'object')
  const keys = rows.flatMap((row) => (row.kind === 'object' ? row.properties.map(({ key }) => key) : []))
  return rows.length > 0 && keys.every((key) => typeof key === 'string') ? keys : undefined
}

const callArgs = (call: Call): readonly Expr[] => [
  ...(call.callee.kind === 'member' && call.callee.object.kind === 'call' ? callArgs(call.callee.object) : []),
  ...call.args,
]
