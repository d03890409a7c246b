export const verify = (token: string, key: string) => check(token, key)

export const session = (token: string) => keys.some((key) => verify(token, key))
