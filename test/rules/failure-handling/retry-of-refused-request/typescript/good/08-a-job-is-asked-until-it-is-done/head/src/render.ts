import 'express'
export const pollResult = async (id: string) => {
  for (let i = 0; i < 20; i += 1) {
    const response = await fetch('https://render.example.com/jobs/' + id, { signal: AbortSignal.timeout(2_000) })
    if (response.ok) return response.json()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error('not rendered')
}
