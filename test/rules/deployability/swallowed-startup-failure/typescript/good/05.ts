import express from 'express'
import { state } from './health.js'
import { db } from './db.js'
export async function start() {
  try {
    await db.connect()
  } catch (error) {
    console.error(error)
    state.ready = false
  }
  express().listen(3000)
}