import 'express'
export const secretKeys = ['password', 'token']
