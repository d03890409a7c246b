export function read(cookie: string) {
  const value = unsign(cookie, signingKeys[0])
  return value === false ? undefined : value
}
