import express from 'express'
import { reindex, store, total } from './store.js'
export const app = express()
export const close = async (id: string) => {
  store.save(
    id,
  )
    .then(() => undefined)
    .catch((error) => console.error('save', error))
  return id
}
