import express from 'express'
export const app = express()
export const f = (user: { role: string }) => {
  if (!['admin', 'owner'].includes(user.role)) throw new Error('forbidden')
  return 1
}
