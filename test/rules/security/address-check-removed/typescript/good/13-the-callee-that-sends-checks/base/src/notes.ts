import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { hostname } = new URL(url)
  if (hostname !== 'hooks.example.com') throw new Error('Invalid host')
  await send(url)
}
const send = async (url: string) => {
  await fetch(url, { method: 'POST' })
}
