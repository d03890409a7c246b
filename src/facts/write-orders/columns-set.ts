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
