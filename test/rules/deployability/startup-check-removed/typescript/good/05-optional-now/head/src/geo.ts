export const lookup = () => {
  const url = process.env.GEO_URL
  if (!url) return undefined
  return fetch(url)
}
