const [underscore, zero, nine, capitalA, capitalZ] = [0x5f, 0x30, 0x39, 0x41, 0x5a]

/** Whether a text has the form of an environment variable: `DATABASE_URL`, `TOKEN`. */
export const isVariableName = (text: string): boolean => {
  let [hasParts, hasDigits] = [false, false]
  let before = underscore
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const isDigit = code >= zero && code <= nine
    if (code === underscore ? before === underscore : !isDigit && (code < capitalA || code > capitalZ)) return false
    if (isDigit && at === 0) return false
    hasParts ||= code === underscore
    hasDigits ||= isDigit
    before = code
  }
  return before !== underscore && (hasParts || (text.length >= 4 && !hasDigits))
}
