import { table } from './names-table.ts'
import { Vocabulary } from './words.ts'

/** Names as evidence, by what they are evidence of (`names.yml`). All languages share them. */
export const names = {
  pauses: new Vocabulary(table.pauses),
  keepsRunning: new Vocabulary(table.keepsRunning),
  stops: new Vocabulary(table.stops),
  attempts: new Vocabulary(table.attempts),
  asksPeople: new Vocabulary(table.asksPeople),
  tells: new Vocabulary(table.tells),
  collects: new Vocabulary(table.collects),
  finalErrors: new Vocabulary(table.finalErrors),
  waitsForStates: new Vocabulary(table.waitsForStates),
  asksStatus: new Vocabulary(table.asksStatus),
  states: new Vocabulary(table.states),
  conflicts: new Vocabulary(table.conflicts),
  keys: new Vocabulary(table.keys),
  tellsApart: new Vocabulary(table.tellsApart),
  readsByPost: new Vocabulary(table.readsByPost),
  errors: new Vocabulary(table.errors),
  limiters: new Vocabulary(table.limiters),
  sends: new Vocabulary(table.sends),
  boundsRows: new Vocabulary(table.boundsRows),
  ownedRows: new Vocabulary(table.ownedRows),
  readsAll: new Vocabulary(table.readsAll),
} as const
