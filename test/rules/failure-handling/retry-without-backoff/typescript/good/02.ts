import { sleep } from './time.js'
export const quote = async (sku: string): Promise<Response | undefined> => {
  for (let i = 0; i < 5; i++) {
    try {
      return await fetch('https://quotes.example.com/' + sku, { signal: AbortSignal.timeout(2_000) })
    } catch {
      await sleep(2 ** i * 100)
    }
  }
}