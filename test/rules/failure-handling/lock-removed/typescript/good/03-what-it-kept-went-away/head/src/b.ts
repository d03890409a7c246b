import 'express'
export const one = 1
