import express from 'express'
import { setTimeout as pause } from 'node:timers/promises'
import { poll } from './poll.js'
export const app = express()
export const follow = async (signal: AbortSignal) => {
  for (;;) {
    try {
      await poll()
      await pause(1_000, undefined, { signal })
    } catch (error) { // <- finding
      console.warn('will be tried again', error)
    }
  }
}
