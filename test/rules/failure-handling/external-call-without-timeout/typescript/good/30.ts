// Another file may abort it.
import express from 'express'
export const shutdown = new AbortController()
export const load = (id: string) => fetch(`https://media.example.com/${id}`, { signal: shutdown.signal })
export const app = express()
