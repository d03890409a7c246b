import 'express'
const sensitiveKeys = ['password']
export const isSensitive = (key: string) => sensitiveKeys.includes(key)
