// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { TransactionTable } from '../forms/transaction.ts'

export const table: TransactionTable = {
  forms: [
    {
      form: 'callback',
      source: 'GORM documentation, Transactions; documentation of xorm, Engine.Transaction',
      opens: ['gorm.io/gorm#{DB,Open}().Transaction', 'xorm.io/xorm#{Engine,NewEngine}().Transaction'],
      client: 'typed',
      statements: 'any',
    },
    {
      form: 'callback',
      source:
        'Documentation of pgx, BeginFunc and BeginTxFunc, which were methods before version 5; Bun documentation, Transactions: RunInTx',
      opens: [
        'github.com/jackc/pgx#{BeginFunc,BeginTxFunc}',
        'github.com/jackc/pgx/pgxpool#{Pool,New}().{BeginFunc,BeginTxFunc}',
        'github.com/uptrace/bun#{DB,NewDB}().RunInTx',
      ],
      client: 'typed',
      statements: 'any',
    },
    {
      form: 'begun',
      source:
        'Documentation of database/sql, DB.BeginTx; of sqlx, DB.Beginx; of pgx, Conn.Begin; GORM documentation, Transactions: control the transaction manually',
      opens: [
        'database/sql#{DB,Open,Conn}().{Begin,BeginTx}',
        'github.com/jmoiron/sqlx#{DB,Open,Connect,MustConnect}().{Begin,BeginTx,Beginx,BeginTxx}',
        'github.com/jackc/pgx#{Conn,Connect}().{Begin,BeginTx}',
        'github.com/jackc/pgx/pgxpool#{Pool,New}().{Begin,BeginTx}',
        'gorm.io/gorm#{DB,Open}().Begin',
      ],
      client: 'result',
      commits: ['Commit'],
      rollsBack: ['Rollback'],
      statements: 'any',
    },
    {
      form: 'begun',
      source: 'Documentation of xorm, Session.Begin and Session.Commit; of the MongoDB Go driver, Session.StartTransaction',
      opens: [
        'xorm.io/xorm#{Session,Engine().NewSession,NewEngine().NewSession}().Begin',
        'go.mongodb.org/mongo-driver/mongo#{Session,Client().StartSession,Connect().StartSession}().StartTransaction',
      ],
      client: 'receiver',
      commits: ['Commit', 'CommitTransaction'],
      rollsBack: ['Rollback', 'AbortTransaction', 'Close'],
    },
  ],
  names: [
    {
      form: 'callback',
      source: 'Names of the libraries above and of wrappers, with a callback that gets the client of a transaction',
      members: ['Transaction', 'BeginFunc', 'BeginTxFunc', 'RunInTx', 'InTx', 'WithTx', 'RunInTransaction', 'WithTransaction'],
      client: 'typed',
      statements: 'any',
    },
    {
      form: 'begun',
      source: "Names of the libraries above, on a value of a repository's own type: Begin, and Commit on what it returns",
      members: ['Begin', 'BeginTx', 'Beginx', 'BeginTxx'],
      client: 'result',
      commits: ['Commit'],
      rollsBack: ['Rollback'],
      statements: 'any',
    },
    {
      form: 'begun',
      source: "Names of xorm, on a value of a repository's own type: Begin and Commit on the same session",
      members: ['Begin'],
      client: 'receiver',
      commits: ['Commit'],
      rollsBack: ['Rollback', 'Close'],
      statements: 'any',
    },
  ],
  clientTypes: [
    'gorm.io/gorm#DB()',
    'database/sql#Tx()',
    'github.com/jmoiron/sqlx#Tx()',
    'github.com/jackc/pgx#Tx()',
    'github.com/uptrace/bun#Tx()',
    'xorm.io/xorm#Session()',
  ],
  clientNames: ['tx', 'txn', 'trx', 'qtx'],
  statements: {
    any: {
      writes: [
        '{Exec,ExecContext,NamedExec,NamedExecContext,MustExec}',
        '{Create,CreateInBatches,Save,Update,Updates,UpdateColumn,UpdateColumns,Delete}',
        '{Insert,InsertOne,InsertMulti,Upsert}',
      ],
      reads: [
        '{Query,QueryContext,QueryRow,QueryRowContext,Get,GetContext,Select,SelectContext}',
        '{First,Find,Take,Count,Where,Model,Raw}',
      ],
    },
  },
  handedOn: {
    clients: ['db', 'conn', 'pool', 'client', 'engine', 'database', 'orm', 'queries'],
    keepers: ['new', 'with', 'set'],
    writes: ['create', 'insert', 'update', 'delete', 'save', 'set', 'remove', 'add', 'upsert', 'revoke'],
  },
  runsAtOnce: ['*'],
  runsLater: ['AfterFunc', 'AfterCommit', 'OnCommit'],
  readers: ['get', 'find', 'list', 'count', 'query', 'select', 'fetch', 'load', 'lookup', 'read', 'scan', 'exists', 'has', 'is'],
  takesPart: [],
}
