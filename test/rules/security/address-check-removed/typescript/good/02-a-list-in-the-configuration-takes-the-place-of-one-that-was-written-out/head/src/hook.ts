import express from 'express'
import { settings } from './settings.js'
export const app = express()
export const deliver = async (url: string) => {
  const { hostname } = new URL(url)
  if (!settings.hosts.includes(hostname)) throw new Error('Host is not allowed')
  await fetch(url, { method: 'POST' })
}
