import 'express'
import { Repository } from 'typeorm'
import { Note } from './note.js'
export const list = (notes: Repository<Note>, owner: string) =>
  notes
    .createQueryBuilder('note')
    .where('note.owner = :owner', { owner })
    .andWhere(new Brackets((q) => q.where('note.draft = false').orWhere('note.shared = true')))
    .getMany()
