import { app } from './main.js'
import { readFile } from 'node:fs/promises'

const ask = async () => {
  try {
    return await fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })
  } catch (error) {
    return { message: error }
  }
}

const settings = async () => {
  try {
    return JSON.parse(await readFile('settings.json', 'utf8'))
  } catch {
    return {}
  }
}

app.get('/rate', async (_request, response) => {
  response.json({ rate: await ask(), settings: await settings() })
})
