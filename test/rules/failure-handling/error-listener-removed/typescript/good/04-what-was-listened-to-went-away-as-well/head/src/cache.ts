import 'express'
export const size = 1
