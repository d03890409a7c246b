import express from 'express'
import { lookup } from 'node:dns/promises'
import { isPrivateAddress } from './addresses.js'
export const app = express()
export const deliver = async (target: string, body: string) => {
  const { address } = await lookup(new URL(target).hostname)
  if (isPrivateAddress(address)) throw new Error('The host is private') // <- finding
  return fetch(target, { method: 'POST', body, headers: { 'x-resolved': address } })
}
