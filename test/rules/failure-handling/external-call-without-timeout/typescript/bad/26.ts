// A signal that nothing aborts.
import express from 'express'
export const load = async (id: string) => {
  const controller = new AbortController()
  return fetch(`https://media.example.com/${id}`, { signal: controller.signal }) // <- finding
}
export const app = express()
