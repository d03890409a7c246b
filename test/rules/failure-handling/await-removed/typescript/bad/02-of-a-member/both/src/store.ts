export const store = { save: async (id: string) => { await fetch('https://store.example.com/' + id, { method: 'PUT' }) } }
export async function reindex(id: string) {
  await fetch('https://search.example.com/' + id, { method: 'POST' })
}
export const total = (id: string) => id.length
