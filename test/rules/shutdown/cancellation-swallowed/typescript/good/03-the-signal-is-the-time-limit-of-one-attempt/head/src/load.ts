export const load = async (url: string) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    const signal = AbortSignal.timeout(2000)
    try { return await fetch(url, { signal }) } catch (error) { console.warn(error) }
  }
  return undefined
}
