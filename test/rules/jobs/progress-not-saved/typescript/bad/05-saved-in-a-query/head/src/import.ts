import { readLines, insert } from './lines.js'

export const importFile = async (file: string): Promise<void> => {
  for (const chunk of readLines(file, 0)) {
    await insert(chunk)
  }
}
