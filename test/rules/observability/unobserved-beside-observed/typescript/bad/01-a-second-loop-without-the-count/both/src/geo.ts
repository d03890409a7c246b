import axios from 'axios'
import { retries } from './metrics.js'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function locate(ip: string) {
  for (let attempt = 0; ; attempt++) {
    try {
      return (await axios.get(`https://geo.example.com/${ip}`, { timeout: 1000 })).data
    } catch (err) {
      if (attempt >= 3) throw err
      retries.inc({ peer: 'geo' })
      await sleep(2 ** attempt * 100)
    }
  }
}
