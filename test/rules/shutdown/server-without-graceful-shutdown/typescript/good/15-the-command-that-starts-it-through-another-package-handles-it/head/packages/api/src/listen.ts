import express from 'express'
import { createServer } from 'node:http'

export class Api {
  readonly #server = createServer(express().get('/orders', (_, res) => res.json([])))

  start(): void {
    this.#server.listen(8080)
  }

  stop(): void {
    this.#server.close()
  }
}
