/** A hexadecimal float: `0x1p-2` is 0.25. */
const hexFloat = (text: string): number | undefined => {
  const exponentAt = text.toLowerCase().indexOf('p')
  if (exponentAt < 0) return undefined
  const [whole = '', fraction = ''] = text.slice(2, exponentAt).split('.')
  const mantissa = Number(`0x${whole}${fraction}`)
  return mantissa * 2 ** (Number(text.slice(exponentAt + 1)) - 4 * fraction.length)
}

/**
 * The value of a Go number (https://go.dev/ref/spec#Integer_literals and the sections after it).
 *
 * @param text The source text of the literal, with underscores and any base.
 * @returns Undefined for an integer beyond 2^53 and for an imaginary number.
 */
export const numberValue = (text: string): number | undefined => {
  if (text.endsWith('i')) return undefined
  const digits = text.includes('_') ? text.replaceAll('_', '') : text
  const second = digits.charCodeAt(1) | 32
  const isHex = digits.charCodeAt(0) === 48 && second === 120
  if (isHex && (digits.includes('p') || digits.includes('P'))) return hexFloat(digits)
  const isInteger = isHex || !(digits.includes('.') || digits.includes('e') || digits.includes('E'))
  // `0644` is octal; `0o644`, `0b1` and `0x1f` are read alike by JavaScript.
  const isOldOctal = isInteger && digits.length > 1 && digits.charCodeAt(0) === 48 && second < 97
  const value = isOldOctal ? Number(`0o${digits.slice(1)}`) : Number(digits)
  if (Number.isNaN(value) || (isInteger && !Number.isSafeInteger(value))) return undefined
  return value
}
