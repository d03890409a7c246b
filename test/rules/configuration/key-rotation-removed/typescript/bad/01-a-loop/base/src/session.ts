export async function verify(token: string) {
  const keys = [config.SESSION_KEY, config.SESSION_KEY_PREVIOUS].filter(Boolean)
  for (const key of keys) { // <- finding
    const result = await jwtVerify(token, bytes(key)).catch(() => null)
    if (result) return result.payload
  }
  throw new Error('invalid session')
}
