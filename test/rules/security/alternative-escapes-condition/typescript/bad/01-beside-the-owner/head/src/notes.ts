import 'express'
import { Repository } from 'typeorm'
import { Note } from './note.js'
export const list = (notes: Repository<Note>, owner: string) =>
  notes
    .createQueryBuilder('note')
    .where('note.owner = :owner', { owner })
    .andWhere('note.draft = false OR note.shared = true') // <- finding
    .getMany()
