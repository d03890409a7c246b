import { bracketsOf } from './brackets.ts'

/**
 * A type by the language's grammar: a name with or without its package and type arguments, or a composite type
 * (https://go.dev/ref/spec#Types). Two dots make it a field.
 */
const type = /^\s*(?:\w+(?:\.\w+)?\s*(?:\[[\s\S]*\]\s*)?$|[(*[]|<-|(?:func|map|chan|struct|interface)\b)/

const isValue = (operand: string): boolean => !type.test(operand) || /^\s*[\d.]/.test(operand)

/**
 * Since Go 1.26 the operand of `new` may be a value, as in `new("text")` or `new(f(x))` (https://go.dev/doc/go1.26#language); the grammar
 * accepts only types there. Gives the text with these calls under a name of the same length that the grammar reads as an ordinary function.
 */
export const withNewOfValues = (text: string): string => {
  let changed = ''
  let copied = 0
  for (const [open, { close }] of bracketsOf(text)) {
    if (text.charCodeAt(open) !== 40 || !/(?:^|[^\w.])new$/.test(text.slice(Math.max(0, open - 4), open))) continue
    if (!isValue(text.slice(open + 1, close))) continue
    changed += `${text.slice(copied, open - 3)}neW`
    copied = open
  }
  return changed + text.slice(copied)
}
