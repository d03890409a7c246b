import { URLSearchParams } from 'node:url'
import { store } from './store.js'
export const begin = async (clientId: string) => {
  const state = Math.random().toString() // <- finding
  await store.put({ expected: state })
  return 'https://id.example.com/authorize?' + new URLSearchParams({ client_id: clientId, state }).toString()
}