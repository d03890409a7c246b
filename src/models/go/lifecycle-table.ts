// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LifecycleTable } from '../lifecycle.ts'

export const table: LifecycleTable = {
  waits: [
    { source: 'Go 1.24 net: Dial, LookupHost, LookupIP', calls: ['net#{Dial,DialTimeout,LookupHost,LookupIP}'] },
    {
      source: 'Go 1.24 database/sql: Open opens no connection, Ping does; sqlx 1.4 Connect pings; gorm 1.30 Open pings',
      calls: [
        'database/sql#{Open(),DB()}.{Ping,PingContext}',
        'github.com/jmoiron/sqlx#{Connect,ConnectContext,MustConnect,MustConnectContext,MustOpen}',
        'gorm.io/gorm#Open',
      ],
    },
    {
      source: 'pgx 5.7: Connect opens a connection; a pool connects in the background, and Ping waits for it',
      calls: ['github.com/jackc/pgx#Connect', 'github.com/jackc/pgx/pgxpool#Connect', 'github.com/jackc/pgx/pgxpool#New().Ping'],
    },
    {
      source: 'go-redis 9: a client connects with its first command; mongo-driver 1.17 Ping; amqp091 1.10 Dial; nats.go 1.43 Connect',
      calls: [
        '{github.com/redis/go-redis,github.com/go-redis/redis}#NewClient().Ping',
        'go.mongodb.org/mongo-driver/mongo#Connect().Ping',
        '{github.com/rabbitmq/amqp091-go,github.com/streadway/amqp}#Dial*',
        'github.com/nats-io/nats.go#Connect',
      ],
    },
  ],
  programs: [],
}
