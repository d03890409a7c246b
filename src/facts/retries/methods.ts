import { returnsOnly } from '#code/returns-only'
import type { RetryForm } from '#models/retry'
import { textsIn, type Mark, type Marks } from './marks.ts'

/** Methods whose requests must not be repeated blindly. */
const unsafe: readonly string[] = ['POST', 'PATCH']

const namedBy = ({ value, expr }: Mark, all: readonly (boolean | null)[]): readonly string[] => {
  // A condition that lets every request pass: `() => true`.
  if (expr?.kind === 'lambda' && returnsOnly(expr.function, true)) return all.includes(true) ? unsafe : []
  if (value?.type === 'literal' && (typeof value.value === 'boolean' || value.value === null))
    return all.includes(value.value) ? unsafe : []
  const listed = value?.type === 'array' ? value.items.flatMap((item) => (item.type === 'literal' ? [String(item.value)] : [])) : []
  const texts = expr ? [...listed, ...textsIn(expr)] : listed
  return unsafe.filter((method) => texts.some((text) => text.toUpperCase() === method))
}

/** The methods that a whole client retries although their requests may have taken effect. */
export const unsafeMethods = (
  { methods }: RetryForm,
  { all }: Marks,
): { readonly methods: readonly string[]; readonly mark: Mark } | undefined => {
  const mark = methods && all.find(({ name }) => methods.names.includes(name))
  if (!mark) return undefined
  const named = namedBy(mark, methods.all ?? [])
  return named.length > 0 ? { methods: named, mark } : undefined
}
