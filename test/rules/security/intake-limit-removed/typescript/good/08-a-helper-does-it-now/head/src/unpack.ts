import { within } from './within.js'
export const names = (all: string[]) => {
  within(all.length, 100)
  return all
}
