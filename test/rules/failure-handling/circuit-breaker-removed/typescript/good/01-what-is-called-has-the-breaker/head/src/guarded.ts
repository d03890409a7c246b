import { seats } from './breakers.ts'

export const load = async (train: string): Promise<number> => {
  return seats.fire(train) as Promise<number>
}
