export async function verify(token: string) {
  for (const key of keys) {
    if (await jwtVerify(token, key).catch(() => null)) return true
  }
  return false
}
