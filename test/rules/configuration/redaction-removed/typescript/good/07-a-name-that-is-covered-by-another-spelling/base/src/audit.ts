import 'express'
export const secretKeys = ['password', 'Password', 'token']
