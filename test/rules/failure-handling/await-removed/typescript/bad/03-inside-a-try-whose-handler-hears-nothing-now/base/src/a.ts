import express from 'express'
import { reindex, store, total } from './store.js'
export const app = express()
export const close = async (id: string) => {
  try {
    await reindex(id)
  } catch (error) {
    console.error(error)
  }
  return id
}
