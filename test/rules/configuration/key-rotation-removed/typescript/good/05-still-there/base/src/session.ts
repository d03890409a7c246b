export function verify(token: string) {
  return keys.some((key) => check(token, key))
}
