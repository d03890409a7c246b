import 'express'
export const a = 1
