import { store } from './store.js'
export const joinRooms = async (id: string) => {
  const rooms = await store.rooms(id)
  return rooms
}
