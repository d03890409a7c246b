import 'express'
const sensitiveKeys = ['password', 'secret'] // <- finding
export const isSensitive = (key: string) => sensitiveKeys.includes(key)
