import 'express'
import { Repository } from 'typeorm'
import { Note } from './note.js'
export const list = (notes: Repository<Note>, owner: string) =>
  notes
    .createQueryBuilder('note')
    .where('note.owner = :owner', { owner })
    .andWhere('(note.draft = false AND note.kind IN (:...kinds)) OR (note.shared = true)', { kinds: [1] }) // <- finding
    .getMany()
