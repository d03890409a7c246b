export const verify = (token: string) => check(token, config.key)
