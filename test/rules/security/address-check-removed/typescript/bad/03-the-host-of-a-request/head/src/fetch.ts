import express from 'express'
export const app = express()
export const load = async (address: string) => {
  return fetch(address)
}
