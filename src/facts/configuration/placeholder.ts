/** A placeholder of a property: `${jwt.secret:text}`. One whose fallback is an expression or another placeholder has none here. */
export const placeholderIn = (text: string): { readonly key: string; readonly fallback: string | undefined } | undefined => {
  const start = text.indexOf('${')
  const end = text.indexOf('}', start)
  if (start < 0 || end < 0) return undefined
  const inside = text.slice(start + 2, end)
  const colon = inside.indexOf(':')
  const key = (colon < 0 ? inside : inside.slice(0, colon)).trim()
  const fallback = colon < 0 ? undefined : inside.slice(colon + 1).trim()
  return key === '' ? undefined : { key, fallback: fallback?.includes('{') ? undefined : fallback }
}
