export const rateOf = async (currency: string): Promise<number> => {
  const response = await fetch(`https://rates.example.com/${currency}`) // <- finding
  return Number(await response.text())
}
