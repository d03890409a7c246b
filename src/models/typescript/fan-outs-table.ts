// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { FanOutTable } from '../forms/fan-out.ts'

export const table: FanOutTable = {
  forms: [
    {
      by: 'p-queue',
      source: 'p-queue 9: concurrency Infinity by default',
      calls: ['p-queue#'],
      takes: 'tasks',
      options: 0,
      limits: ['concurrency', 'intervalCap'],
    },
    {
      by: 'p-map',
      source: 'p-map 7: concurrency Infinity by default',
      calls: ['p-map#'],
      takes: 'list',
      options: 2,
      limits: ['concurrency'],
    },
    {
      by: 'bluebird',
      source: 'bluebird 3.7: no limit without `concurrency`',
      calls: ['bluebird#map'],
      takes: 'list',
      options: 2,
      limits: ['concurrency'],
    },
    {
      by: 'Promise.all',
      source: 'ECMAScript 2025, Promise.all and Promise.allSettled: the promises that they get have started already',
      calls: ['global#Promise.{all,allSettled}'],
      takes: 'mapped',
    },
  ],
  reads: [
    'findMany',
    'findAll',
    'find',
    'selectFrom',
    'select',
    'getMany',
    'findBy',
    '$queryRaw',
    'query',
    'scan',
    'listAll',
    'getAll',
    'fetchAll',
  ],
  filters: ['where'],
  filtersByArgument: ['find', 'findBy', 'getAll', 'listAll', 'fetchAll'],
  transactions: ['tx', 'trx', 'transaction'],
}
