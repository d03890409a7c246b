import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  await send(url)
}
const send = async (url: string) => {
  const { hostname } = new URL(url)
  if (hostname !== 'hooks.example.com') throw new Error('Invalid host')
  await fetch(url, { method: 'POST' })
}
