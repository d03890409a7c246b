import { status } from './videos.js'
export const publish = async (id: string) => {
  let attempts = 0
  const maxAttempts = 54
  while ((await status(id)) !== 'ready') {
    if (attempts++ >= maxAttempts) throw new Error('the video took too long')
  }
  return id
}
