/**
 * The value of an integer or a floating-point number, without the suffix of Python 2 (`10L`).
 *
 * @returns undefined for imaginary numbers and for integers beyond those that JavaScript holds exactly
 */
export const readNumber = (text: string): number | undefined => {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text
  const last = plain.charCodeAt(plain.length - 1) | 0x20
  const isRadix = plain.length > 1 && plain[0] === '0' && (plain.charCodeAt(1) | 0x20) > 0x61
  if (last === 0x6a && !isRadix) return undefined
  const digits = last === 0x6c ? plain.slice(0, -1) : plain
  const isOldOctal = digits.length > 1 && digits[0] === '0' && !Number.isNaN(Number(`0o${digits.slice(1)}`))
  const value = isOldOctal ? Number(`0o${digits.slice(1)}`) : Number(digits)
  if (!Number.isFinite(value)) return undefined
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !digits.includes('.') && !isExponent(digits, isRadix)
    ? undefined
    : value
}

const isExponent = (digits: string, isRadix: boolean): boolean => !isRadix && (digits.includes('e') || digits.includes('E'))
