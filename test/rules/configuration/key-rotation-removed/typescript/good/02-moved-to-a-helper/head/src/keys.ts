export const anyOf = (token: string) => keys.some((key) => check(token, key))
