import { load } from './guarded.ts'

export const board = async (train: string): Promise<string> => {
  const free = await load(train)
  return `${train} ${free}`
}
