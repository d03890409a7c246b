import { seats } from './breakers.ts'

export const board = async (train: string): Promise<string> => {
  const free = await seats.fire(train) // <- finding
  return `${train} ${free}`
}
