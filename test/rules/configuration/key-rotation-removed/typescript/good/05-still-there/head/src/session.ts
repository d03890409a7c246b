export function verify(token: string) {
  if (token === '') return false
  return keys.some((key) => check(token, key))
}
