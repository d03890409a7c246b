export function read(cookie: string) {
  for (const signingKey of signingKeys) { // <- finding
    const value = unsign(cookie, signingKey)
    if (value !== false) return value
  }
  return undefined
}
