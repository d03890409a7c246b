import { Brackets, DataSource } from 'typeorm'
import { Document } from './document.entity.js'

export const find = (source: DataSource, ownerId: string) =>
  source
    .getRepository(Document)
    .createQueryBuilder('d')
    .where('d.ownerId = :ownerId', { ownerId })
    .andWhere(new Brackets((q) => q.where("d.state = 'draft'").orWhere("d.state = 'review'")))
    .getMany()
