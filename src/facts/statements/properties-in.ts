const property =
  /\.\s*([\p{L}_]\w{1,60})\b(?!\s*\()|[[(]\s*["'`]([\p{L}_]\w{1,60})["'`]\s*[\]),]|[{,]\s*([\p{L}_]\w{1,60})\s*(?=[,}:=][^=])/gu
const mostProperties = 400

/**
 * Names of properties that a text reads: `row.phone`, `row["phone"]`, `{ phone }`, `rs.getString("phone")`. Sorted,
 * distinct, at most 400.
 */
export const propertiesIn = (text: string): string[] => {
  const names = new Set<string>()
  for (const [, member, key, taken] of text.matchAll(property)) {
    const name = member ?? key ?? taken
    if (name !== undefined) names.add(name)
    if (names.size >= mostProperties) break
  }
  return [...names].sort()
}
