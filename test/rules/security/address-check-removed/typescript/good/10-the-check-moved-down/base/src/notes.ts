import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { hostname } = new URL(url)
  if (hostname !== 'hooks.example.com') throw new Error('Invalid host')
  const started = Date.now()
  await fetch(url, { method: 'POST' })
}
