export const fetchAll = async (urls: string[], signal: AbortSignal) => {
  for (const url of urls) {
    try { await fetch(url, { signal }) } catch (error) { console.error(error) } // <- finding
  }
}