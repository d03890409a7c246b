import express from 'express'
import { assertPublicUrl } from './addresses.js'
export const app = express()
export const deliver = async (url: string, body: string) => {
  await assertPublicUrl(url) // <- finding
  await fetch(url, { method: 'POST', body })
}
