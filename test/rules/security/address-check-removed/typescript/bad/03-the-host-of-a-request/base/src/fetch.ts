import express from 'express'
export const app = express()
export const load = async (address: string) => {
  const { hostname, protocol } = new URL(address)
  if (protocol !== 'https:' || blocked.includes(hostname)) { // <- finding
    throw new Error('Invalid address')
  }
  return fetch(address)
}
const blocked = ['169.254.169.254']
