export const moorings = () => {
  const url = process.env.MOORINGS_DATABASE_URL
  if (!url) throw new Error('MOORINGS_DATABASE_URL is missing')
  return url
}
export const db = moorings()
