import { valueKind } from './value-kind.ts'

/**
 * Whether a text is a password chosen by a person or a generator, not a placeholder, a name or a reference: `Tr0ub4dor-9182`,
 * `s3cr3tPay2024`.
 */
export const chosenPassword = (text: string): boolean => {
  if (text.length < 8 || text.length > 200 || /\s/.test(text)) return false
  const kind = valueKind(text)
  if (kind === 'random') return true
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((each) => each.test(text)).length
  return kind === 'plain' && classes >= 3 && /\d/.test(text)
}
