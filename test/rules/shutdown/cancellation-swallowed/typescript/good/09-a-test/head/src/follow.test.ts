export const follow = async (url: string, signal: AbortSignal) => {
  for (;;) {
    try { await fetch(url, { signal }) } catch (error) { console.error(error) }
  }
}
