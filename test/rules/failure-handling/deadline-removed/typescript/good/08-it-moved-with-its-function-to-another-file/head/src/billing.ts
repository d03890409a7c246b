import 'express'
export const other = 1
