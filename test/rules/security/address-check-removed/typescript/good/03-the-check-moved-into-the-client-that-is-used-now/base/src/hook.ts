import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { protocol } = new URL(url)
  if (protocol !== 'https:') throw new Error('invalid url')
  await fetch(url, { method: 'POST' })
}
