export async function verify(token: string) {
  const { payload } = await jwtVerify(token, bytes(config.SESSION_KEY))
  return payload
}
