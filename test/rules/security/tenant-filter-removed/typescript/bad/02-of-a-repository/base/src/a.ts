import type { Repository } from 'typeorm'
import express from 'express'
export const app = express()
export class Notes {
  constructor(private readonly noteRepository: Repository<object>) {}
  find(teamId: string, id: string) {
    return this.noteRepository.findOne({ where: { id, teamId } }) // <- finding
  }
}
