import express from 'express'
import { reindex, store, total } from './store.js'
export const app = express()
export const close = async (id: string) => {
  try {
    reindex(id) // <- finding
  } catch (error) {
    console.error(error)
  }
  return id
}
