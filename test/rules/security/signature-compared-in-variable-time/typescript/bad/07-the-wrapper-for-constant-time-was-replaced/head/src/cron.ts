export const isCron = (token: string, expected: string) => {
  return token === expected
}
