export async function orMiss<T>(pending: Promise<T>): Promise<T | null> {
  try {
    return await pending
  } catch (error) {
    console.warn('cache unavailable', error)
    return null
  }
}
