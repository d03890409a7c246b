export function verify(token: string) {
  for (const key of keys) {
    if (isSignedWith(token, key) && check(token, key)) return true
  }
  return false
}
