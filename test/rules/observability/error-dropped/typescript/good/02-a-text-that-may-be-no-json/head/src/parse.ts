export function parse(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
