import express from 'express'
export const app = express()
export const deliver = async (url: string, body: string) => {
  await fetch(url, { method: 'POST', body })
}
