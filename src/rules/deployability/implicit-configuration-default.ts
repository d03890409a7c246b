import { gapAt, rule } from '#model/rule'
import { implicitConfigurationDefaultGo } from './examples/implicit-configuration-default-go.ts'
import { implicitConfigurationDefaultPython } from './examples/implicit-configuration-default-python.ts'
import { implicitConfigurationDefaultJava } from './examples/implicit-configuration-default-java.ts'

export const implicitConfigurationDefault = rule({
  id: 'implicit-configuration-default',
  check: '1.7',
  alsoServes: ['2.3'],
  severity: 'P2',
  stage: 'stable',
  title: "Address that falls back to a developer's machine",
  why: 'When the variable is missing in production, the process starts, talks to a place where nobody listens (or to the wrong neighbour), and looks healthy until somebody misses the data.',
  fix: 'Let the process stop when the variable is missing, and keep the fallback to an environment that was asked for (`NODE_ENV === "development"`).',
  blindSpots: 'Fallbacks inside schemas of validation packages are not looked at.',
  examples: {
    java: implicitConfigurationDefaultJava,
    python: implicitConfigurationDefaultPython,
    typescript: {
      bad: [
        `import Redis from 'ioredis'
export const cache = new Redis(process.env.REDIS_URL || 'redis://localhost:6379', { commandTimeout: 2_000 }) // <- finding`,
        `export const config = {
  databaseUrl: process.env.DATABASE_URL ?? 'postgres://app@127.0.0.1/app', // <- finding
}`,
        `import { Kafka } from 'kafkajs'
export const kafka = new Kafka({ clientId: 'orders', brokers: [process.env.KAFKA_BROKER ?? 'kafka:9092'] }) // <- finding`,
        {
          title: 'development is no longer asked for',
          base: {
            'src/db.ts': `export const url = process.env.NODE_ENV === 'development' ? (process.env.DATABASE_URL ?? 'postgres://localhost/app') : process.env.DATABASE_URL\n`,
          },
          files: { 'src/db.ts': `export const url = process.env.DATABASE_URL ?? 'postgres://localhost/app' // <- finding\n` },
        },
        {
          title: 'a search engine among other settings',
          files: {
            'src/settings.ts': `import 'express'\nexport const settings = {\n  port: Number(process.env.PORT ?? 3000),\n  search: process.env.SEARCH_ENDPOINT || 'http://elasticsearch:9200', // <- finding\n}\n`,
          },
        },
      ],
      good: [
        `export const url = process.env.NODE_ENV === 'production' ? process.env.DATABASE_URL : (process.env.DATABASE_URL ?? 'postgres://localhost/app')`,
        `export const port = process.env.PORT || '3000'
export const host = process.env.HOST || '127.0.0.1'`,
        `export const payments = process.env.PAYMENTS_URL ?? 'https://api.payments.example.com'`,
        `export const collector = process.env.OTEL_EXPORTER_OTLP_ENDPOINT ?? 'http://localhost:4317'`,
        { title: 'a test', files: { 'test/db.ts': `export const url = process.env.DATABASE_URL ?? 'postgres://localhost/app'\n` } },
        `const developmentDefaults = { databaseUrl: process.env.DATABASE_URL ?? 'postgres://localhost/app' }
export const config = process.env.NODE_ENV === 'development' ? developmentDefaults : undefined`,
        {
          title: 'a peer that runs beside every instance',
          files: { 'src/agent.ts': `import 'express'\nexport const statsd = process.env.STATSD_HOST || 'localhost'\n` },
        },
        {
          title: 'a host of the service itself',
          files: {
            'src/app.ts': `import 'express'\nexport const base = process.env.PUBLIC_URL ?? 'http://localhost:3000'\nexport const listen = process.env.BIND_ADDRESS ?? '127.0.0.1'\n`,
          },
        },
      ],
    },
    go: implicitConfigurationDefaultGo,
  },
  *judge(system) {
    for (const read of system.facts('config-read')) {
      if (read.use !== 'local-default' || !read.inService) continue
      yield gapAt(read, {
        message: `When \`${read.name}\` is not set, in production too, a host of a developer's machine stands in for it here without a word.`,
      })
    }
  },
})
