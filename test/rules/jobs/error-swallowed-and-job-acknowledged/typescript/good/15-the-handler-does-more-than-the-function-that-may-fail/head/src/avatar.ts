import { images } from './images.js'

export async function refreshAvatar(id: string) {
  try {
    await images.refresh(id)
  } catch (err) {
    console.warn('no avatar', err)
  }
}
