import express from 'express'
import { lookup } from 'node:dns/promises'
export const app = express()
export const deliver = async (target: string, body: string) => {
  const { address } = await lookup(new URL(target).hostname)
  return fetch(target, { method: 'POST', body, headers: { 'x-resolved': address } })
}
