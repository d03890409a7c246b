import express from 'express'
import { reindex, store, total } from './store.js'
export const app = express()
export const close = async (id: string) => {
  await reindex(id)
  return id
}
