import 'express'
const sensitiveKeys = ['password', 'secret']
export const isSensitive = (key: string) => sensitiveKeys.includes(key)
