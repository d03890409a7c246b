import { envFlag } from './env.js'

export const settings = {
  cards: envFlag('CARDS_LIVE', true), // <- finding
}
