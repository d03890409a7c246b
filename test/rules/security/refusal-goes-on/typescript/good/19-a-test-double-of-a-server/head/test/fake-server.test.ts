import express from 'express'
import { expect, it } from 'vitest'

it('counts refused calls', () => {
  const calls: string[] = []
  const app = express()
  app.get('/', (req, res) => {
    if (!req.header('authorization')) {
      res.status(401).end()
    }
    calls.push(req.path)
  })
  expect(calls).toHaveLength(0)
})
