import { logger } from './logger.js'
import { prisma } from './db.js'
import { upload } from './storage.js'
export const receive = async (text: string, file: Buffer) => {
  const message = await prisma.message.create({ data: { text } })
  try {
    const name = await upload(file)
    await prisma.media.create({ data: { messageId: message.id, name } })
  } catch (error) {
    logger.error('the file could not be kept', error)
  }
}
