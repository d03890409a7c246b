import 'express'
export const load = async (url: string) => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const response = await fetch(url)
    if (response.ok) return response.json()
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
  }
  throw new Error('gave up')
}
