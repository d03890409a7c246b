export const begin = (clientId: string) => {
  const state = Math.random().toString(36).slice(2) // <- finding
  return { url: `https://id.example.com/authorize?client_id=${clientId}&state=${state}`, state }
}