import 'express'
import { Repository } from 'typeorm'
import { Note } from './note.js'
export const list = (notes: Repository<Note>, owner: string) =>
  notes
    .createQueryBuilder('note')
    .where('note.owner = :owner', { owner })
    .andWhere("note.title = 'this or that'")
    .getMany()
