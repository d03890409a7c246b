import express from 'express'
export const app = express()
import PQueue from 'p-queue'
export const queue = new PQueue({
  intervalCap: 4,
})
