export function verify(token: string) {
  return acceptedKeys().some((key) => isSignedWith(token, key) && check(token, key))
}
