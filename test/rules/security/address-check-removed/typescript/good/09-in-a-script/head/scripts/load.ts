export const f = async (url: string) => {
  await fetch(url)
}
