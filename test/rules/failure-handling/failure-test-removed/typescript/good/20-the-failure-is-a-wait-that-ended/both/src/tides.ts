export const tideOf = async (ask: () => Promise<number>): Promise<number | undefined> => {
  try {
    return await ask()
  } catch {
    return undefined
  }
}
