import express from 'express'
import { cache } from './cache.js'
export async function start() {
  try {
    await cache.connect()
  } catch (error) {
    console.warn('no cache, serving without it', error)
  }
  express().listen(3000)
}