export const readConfig = () => {
  const name = process.env.NAME
  if (!name) {
    console.error('NAME is missing')
    process.exit(1)
  }
  return { name }
}
