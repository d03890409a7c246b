import type { Expr, Property, Struct } from '#code/model'

/** The entry of a `bson.D`: `{Key: "at", Value: at}`, or `{"at", at}`. */
const entryOf = ({ fields }: Struct): Property | undefined => {
  const [key, value] = fields
  const isPair = fields.length === 2 && (key?.name ?? 'Key') === 'Key' && (value?.name ?? 'Value') === 'Value'
  return isPair && key && value ? { key: key.value, value: value.value } : undefined
}

const pairOf = (element: Expr): Property | undefined => {
  if (element.kind === 'struct') return entryOf(element)
  const [key, value] = element.kind === 'array' ? element.elements : []
  return key?.kind === 'literal' && value ? { key, value } : undefined
}

/** A document in the form of an object: Go's `bson.M{…}` and `bson.D{{…}}`, and what a cast holds. */
export const documentOf = (expr: Expr): Expr => {
  if (expr.kind === 'cast' || expr.kind === 'await') return documentOf(expr.value)
  const elements = expr.kind === 'array' ? expr.elements : expr.kind === 'struct' ? expr.fields.map(({ value }) => value) : []
  const pairs = elements.flatMap((element) => pairOf(element) ?? [])
  return pairs.length > 0 && pairs.length === elements.length
    ? { kind: 'object', properties: pairs, start: expr.start, end: expr.end }
    : expr
}
