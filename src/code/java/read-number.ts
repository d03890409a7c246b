const safe = (value: bigint): number | undefined =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined

const readHexFloat = (digits: string): number | undefined => {
  const [mantissa = '', exponent = '0'] = digits.slice(2).toLowerCase().split('p')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const value = Number.parseInt(whole + fraction || '0', 16) * 2 ** (Number.parseInt(exponent, 10) - 4 * fraction.length)
  return Number.isFinite(value) ? value : undefined
}

/**
 * The value of a Java number. Hexadecimal, octal and binary integers wrap around as in Java (`0xFFFFFFFF` is -1).
 *
 * @param kind Kind of the node in the grammar.
 * @param written The literal with its suffix and underscores.
 * @returns Undefined for a value that JavaScript's numbers cannot hold exactly.
 */
export const readNumber = (kind: string, written: string): number | undefined => {
  const digits = written.includes('_') ? written.replaceAll('_', '') : written
  if (kind === 'hex_floating_point_literal') return readHexFloat(digits)
  if (kind === 'decimal_floating_point_literal') {
    const value = Number.parseFloat(digits)
    return Number.isFinite(value) ? value : undefined
  }
  const isLong = digits.endsWith('l') || digits.endsWith('L')
  const integer = isLong ? digits.slice(0, -1) : digits
  try {
    if (kind === 'decimal_integer_literal') return integer.length < 16 ? Number(integer) : safe(BigInt(integer))
    const isOctal = kind === 'octal_integer_literal' && integer[1] !== 'o' && integer[1] !== 'O'
    return safe(BigInt.asIntN(isLong ? 64 : 32, BigInt(isOctal ? `0o${integer.slice(1)}` : integer)))
  } catch {
    return undefined
  }
}
