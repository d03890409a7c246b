import { bracketsOf } from './brackets.ts'

/** Begins like an operand that is no type: a literal, a composite address, a unary operator. */
const valueStart = /^\s*(?:["'`\d&!^+-]|\.\d)/
/** Begins like a type that has parentheses of its own. */
const typeStart = /^\s*(?:\(|\*|\[|func\b|map\b|chan\b|<-|struct\b|interface\b)/

const isValue = (argument: string): boolean =>
  valueStart.test(argument) || (!typeStart.test(argument) && /[("'`+\-/%&|<>=!]/.test(argument))

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
