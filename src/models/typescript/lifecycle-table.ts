// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LifecycleTable } from '../lifecycle.ts'

export const table: LifecycleTable = {
  waits: [
    { source: 'pg 8.23, Pool and Client: connect and query open a connection', calls: ['pg#{Pool,Client}().{connect,query}'] },
    {
      source: 'mysql2 3.24, promise API: createConnection connects, a pool connects with the first query',
      calls: ['mysql2/promise#createConnection', 'mysql2/promise#{createPool,createConnection}().{query,execute}'],
    },
    {
      source: 'Prisma 6 client: queries and $connect',
      calls: [
        '@prisma/client#PrismaClient().{$connect,$queryRaw}',
        '@prisma/client#PrismaClient().*.{findMany,findFirst,findUnique,count,create,update,upsert}',
      ],
    },
    {
      source: 'node-redis 5: connect resolves when the server answers; ioredis 5.11 connects by itself, and commands wait for it',
      calls: ['redis#createClient().{connect,get,set}', 'ioredis#{(),Redis()}.{connect,ping,get,set}'],
    },
    {
      source: 'mongodb 7.9 MongoClient.connect; mongoose 9.12 connect',
      calls: ['mongodb#MongoClient().connect', 'mongoose#connect', 'mongoose#default.connect'],
    },
    { source: 'amqplib 0.10, connect: opens a connection to the broker', calls: ['amqplib#connect', 'amqplib#default.connect'] },
    { source: 'AWS SDK for JavaScript 3: send of a client', calls: ['@aws-sdk/*#*().send'] },
  ],
  programs: ['main'],
}
