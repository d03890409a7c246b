export const profile = async (id: string): Promise<unknown> => {
  try {
    return await (await fetch('https://people.example.com/' + id)).json()
  } catch {
    return profile(id) // <- finding
  }
}