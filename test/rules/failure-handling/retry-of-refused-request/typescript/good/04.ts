import 'express'
const retryable = new Set([408, 429, 500, 502, 503, 504])
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    if (!retryable.has(response.status)) throw new Error('refused')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}