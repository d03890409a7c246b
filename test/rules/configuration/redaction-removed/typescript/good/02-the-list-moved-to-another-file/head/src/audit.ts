import 'express'
import { sensitiveKeys } from './keys.js'
export const isSensitive = (key: string) => sensitiveKeys.includes(key)
