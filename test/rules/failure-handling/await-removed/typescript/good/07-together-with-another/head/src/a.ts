import express from 'express'
import { reindex, store, total } from './store.js'
export const app = express()
export const close = async (id: string) => {
  await Promise.all([reindex(id), store.save(id)])
  return id
}
