import { hub } from './hub.js'

export const announce = async (room: string, text: string) => {
  const channel = await hub.connect(room)
  await channel.send(text)
  await channel.close()
}
