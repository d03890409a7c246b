/** Calls, besides requests of HTTP clients, that reach out when they are made, by origin name. */
export const remoteAtStart =
  /^(pg#(Pool|Client)\(\)\.(query|connect)|mysql2\/promise#create(Pool|Connection)\(\)\.(query|execute)|mysql2\/promise#createConnection|@prisma\/client#PrismaClient\(\)(\.\w+)?\.(findMany|findFirst|findUnique|count|create|update|upsert|\$queryRaw|\$connect)|redis#createClient\(\)\.(connect|get|set)|ioredis#(Redis)?\(\)\.(get|set|ping|connect)|mongodb#MongoClient\(\)\.connect|mongoose#connect|amqplib#connect|@aws-sdk\/client-[\w-]+#\w+Client\(\)\.send)$/

/** Clients that emit `error` when a connection that nobody uses breaks; without a listener, that ends a Node process. By what makes them. */
export const emitters: Readonly<Record<string, string>> = {
  'pg#Pool': 'pg',
  'pg-pool#': 'pg',
  'redis#createClient': 'redis',
  'redis#createCluster': 'redis',
}

/** What takes such a client, by origin name, and does not listen to it. */
export const handsOn = /^(drizzle-orm\/\S+#drizzle|kysely#(Kysely|PostgresDialect)|global#(Boolean|console\.\w+))$/
