/** Parses a duration (`1m30s`, `10s`, `500ms`) to seconds. A bare number has no unit, and is none. */
export const durationOf = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^(\d+(\.\d+)?(us|ms|s|m|h))+$/.test(text)) return undefined
  let total = 0
  for (const [, amount = '0', unit = 's'] of text.matchAll(/(?<!\d)(\d+(?:\.\d+)?)(us|ms|s|m|h)/g))
    total += Number(amount) * ({ us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 }[unit] ?? 1)
  return total
}
