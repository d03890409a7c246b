export const verify = (token: string) => {
  for (const key of keys) if (check(token, key)) return true
  return false
}
export const session = (token: string) => verify(token)
