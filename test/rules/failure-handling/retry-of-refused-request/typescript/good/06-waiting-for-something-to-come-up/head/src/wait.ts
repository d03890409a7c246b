import 'express'
export const waitUntilHealthy = async (url: string) => {
  for (let i = 0; i < 50; i += 1) {
    const response = await fetch(url)
    if (response.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
