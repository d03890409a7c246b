export const read = (id: string) => {
  if (id === '') {
    console.error('no id')
    process.exit(1) // <- finding
  }
  return { id }
}
