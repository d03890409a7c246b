export const load = async (train: string): Promise<number> => {
  const response = await fetch(`https://seats.example/${train}`, { signal: AbortSignal.timeout(2_000) })
  return Number(await response.text())
}
