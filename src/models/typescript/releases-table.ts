// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ReleaseTable } from '../forms/release.ts'

export const table: ReleaseTable = {
  forms: [
    {
      source: 'pg 8.16 Pool.end, mysql2 3 Pool.end, mariadb 3 Pool.end: pools of workers have other names for it',
      kind: 'resource',
      members: ['end'],
      on: ['pool'],
      isDatabase: true,
    },
    {
      source:
        'Names of methods that close something: Node.js 24 streams, servers and file handles, pg 8.16 Pool.end, Prisma 6 $disconnect, ioredis 5 quit',
      kind: 'resource',
      members: [
        'release',
        'destroy',
        'close',
        'end',
        'quit',
        'disconnect',
        '$disconnect',
        'dispose',
        'unlink',
        'rm',
        'cleanup',
        'terminate',
        'shutdown',
        'shutDown',
      ],
    },
    {
      source: 'Names of locks and permits',
      kind: 'lock',
      members: ['release', 'unlock', 'releaseLock'],
      on: ['lock', 'mutex', 'semaphore', 'turn', 'permit', 'lease'],
    },
    {
      source:
        'Node.js 24 Events, removeListener, removeAllListeners and off; Node.js 24 EventTarget; RxJS 7 unsubscribe; pg-listen 1.7 unlisten',
      kind: 'listener',
      members: ['unsubscribe', 'unlisten', 'removeListener', 'removeEventListener', 'removeAllListeners', 'off'],
    },
    { source: 'Names of work that is cancelled: a stream reader, a job, a subscription', kind: 'task', members: ['cancel'] },
    {
      source: 'Node.js 24 Timers, clearInterval and clearTimeout',
      kind: 'timer',
      calls: ['global#{clearInterval,clearTimeout}', '{timers,node:timers}#{clearInterval,clearTimeout}'],
    },
    {
      source:
        'Names of transactions: knex 3 Transaction.rollback, Sequelize 6 Transaction.rollback, TypeORM 0.3 QueryRunner.rollbackTransaction',
      kind: 'transaction',
      members: ['rollback', 'rollbackTransaction'],
      endsWithOpener: true,
      only: ['failing'],
    },
  ],
  notOn: ['res', 'resp', 'response', 'reply', 'ctx', 'span', 'stream', 'stdin', 'socket'],
  leaving: { events: ['close', 'aborted', 'abort', 'finish', 'end', 'disconnect'], by: ['on', 'once', 'addListener', 'addEventListener'] },
}
