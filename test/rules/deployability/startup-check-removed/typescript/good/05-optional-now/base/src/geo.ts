export const lookup = () => {
  const url = process.env.GEO_URL
  if (!url) throw new Error('GEO_URL is missing')
  return fetch(url)
}
