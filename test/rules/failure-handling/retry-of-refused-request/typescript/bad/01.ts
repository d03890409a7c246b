import 'express'
export const load = async (url: string) => {
  let response: Response | undefined
  for (let attempt = 0; attempt < 5; attempt += 1) {
    response = await fetch(url)
    if (response.ok) return response.json() // <- finding
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100))
  }
  throw new Error('gave up')
}