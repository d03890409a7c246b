import 'express'
export const until = async (url: string, pages: string[]) => {
  for (const page of pages) {
    const response = await fetch(`${url}/${page}`)
    if (!response.ok) throw new Error('failed')
  }
}