import express from 'express'
export const app = express()
export const deliver = async (url: string) => {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:') throw new Error('Invalid url')
  await fetch(url, { method: 'POST', headers: { 'x-host': hostname } })
}
