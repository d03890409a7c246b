/**
 * Translates Unicode escapes as Java does before it reads anything else (JLS 3.3): `\u0061xios` is `axios`. A backslash behind another one
 * starts no escape. Line terminators stay escaped, so that lines keep their numbers.
 */
export const translateEscapes = (text: string): string =>
  text.includes('\\u')
    ? text.replaceAll(/\\(?:u+([\da-f]{4})|\\)/gi, (written, digits: string | undefined) =>
        digits === undefined || /^000[ad]$/i.test(digits) ? written : String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : text
