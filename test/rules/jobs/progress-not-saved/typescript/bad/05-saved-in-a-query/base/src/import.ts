import { repo } from './repo.js'
import { readLines, insert } from './lines.js'

export const importFile = async (file: string): Promise<void> => {
  let offset = await repo.offsetOf(file)
  for (const chunk of readLines(file, offset)) {
    await insert(chunk)
    offset += chunk.length
    await repo.updateOffset(file, offset) // <- finding
  }
}
