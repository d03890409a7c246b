export const syncStore = async (store: string): Promise<void> => {
  const response = await fetch(`https://stores.example.com/${store}/stock`, { signal: AbortSignal.timeout(2000) })
  if (!response.ok) throw new Error(store)
}
