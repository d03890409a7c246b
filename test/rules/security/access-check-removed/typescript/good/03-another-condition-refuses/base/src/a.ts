import express from 'express'
export const app = express()
export const f = (user: { role: string }) => {
  if (user.role !== 'admin') throw new Error('forbidden')
  return 1
}
