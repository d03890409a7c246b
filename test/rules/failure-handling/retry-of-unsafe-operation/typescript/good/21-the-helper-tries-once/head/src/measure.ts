export async function measured<T>(fn: () => Promise<T>): Promise<T> {
  const start = Date.now()
  try {
    return await fn()
  } finally {
    console.log(Date.now() - start)
  }
}
