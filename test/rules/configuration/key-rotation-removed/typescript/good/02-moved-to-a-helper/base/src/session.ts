export function verify(token: string) {
  for (const key of keys) if (check(token, key)) return true
  return false
}
