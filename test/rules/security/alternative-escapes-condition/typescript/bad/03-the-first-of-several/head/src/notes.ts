import 'express'
import { Repository } from 'typeorm'
import { Note } from './note.js'
export const list = (notes: Repository<Note>, owner: string) =>
  notes
    .createQueryBuilder('note')
    .where('note.draft = false or note.shared = true') // <- finding
    .andWhere('note.owner = :owner', { owner })
    .getMany()
