// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { TransactionTable } from '../transaction.ts'

export const table: TransactionTable = {
  forms: [
    {
      form: 'around',
      source: 'Django documentation, Database transactions: atomic, as a decorator and as a context manager',
      opens: ['django.db#transaction.{atomic,commit_on_success}', 'django.db.transaction#{atomic,commit_on_success}'],
      exceptWords: ['replica', 'readonly', 'read_only', 'standby'],
    },
    {
      form: 'around',
      source: 'peewee documentation, Managing Transactions: atomic; Tortoise ORM documentation, Transactions: atomic and in_transaction',
      opens: ['peewee#*().{atomic,in_transaction}', 'tortoise.transactions#{atomic,in_transaction}'],
    },
    {
      form: 'around',
      source: 'SQLAlchemy documentation, Transactions and Connection Management: sessionmaker.begin, Session.begin and Engine.begin',
      opens: [
        'sqlalchemy.orm#{Session,sessionmaker,sessionmaker()}().begin',
        'sqlalchemy.ext.asyncio#{AsyncSession,async_sessionmaker,async_sessionmaker()}().begin',
        '{sqlalchemy,sqlalchemy.ext.asyncio}#{create_engine,create_async_engine}().begin',
        '{sqlalchemy,sqlalchemy.ext.asyncio}#{create_engine,create_async_engine}().connect().begin',
      ],
      exceptWords: ['replica', 'readonly', 'read_only', 'standby'],
      isCalled: true,
    },
    {
      form: 'around',
      source:
        'asyncpg documentation, API Reference: Connection.transaction; psycopg documentation, Transactions management: Connection.transaction',
      opens: [
        'asyncpg#{connect,create_pool().acquire}().transaction',
        'psycopg#{connect,Connection.connect,AsyncConnection.connect}().transaction',
      ],
      isCalled: true,
    },
  ],
  names: [
    {
      form: 'around',
      source: 'transaction.atomic of Django where the import is hidden, such as behind a compatibility module',
      members: ['atomic', 'commit_on_success'],
      holders: ['transaction'],
      exceptWords: ['replica', 'readonly', 'read_only', 'standby'],
    },
    {
      form: 'around',
      source:
        'begin of SQLAlchemy, transaction of asyncpg, psycopg and databases, atomic of peewee: on a value that is called a session or a connection',
      members: ['begin', 'transaction', 'atomic'],
      holders: ['session', 'engine', 'db', 'database', 'conn', 'pool', 'pg', 'tx'],
      exceptWords: ['replica', 'readonly', 'read_only', 'standby'],
      isCalled: true,
    },
    {
      form: 'around',
      source: 'Decorators and context managers of a repository that say that they open a transaction',
      members: [
        'transactional',
        'db_transaction',
        'database_transaction',
        'with_transaction',
        'in_transaction',
        'run_in_transaction',
        'within_transaction',
        'atomic_transaction',
      ],
      exceptWords: ['replica', 'readonly', 'read_only', 'standby'],
    },
  ],
  clientTypes: [],
  clientNames: [],
  statements: {},
  runsAtOnce: [],
  runsLater: [],
  readers: [],
  takesPart: [],
  aroundRequests: 'ATOMIC_REQUESTS',
}
