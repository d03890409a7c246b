// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ResourceTable } from '../forms/resource.ts'

export const table: ResourceTable = {
  forms: [
    {
      what: 'handle',
      label: 'a response whose body keeps its connection open',
      source:
        'Go 1.24 net/http, Overview: the caller must close the response body; Response.Body: read to its end, its connection is used again',
      opens: ['net/http#{Do,Get,Head,Post,PostForm}', 'net/http#{DefaultClient,Client()}.{Do,Get,Head,Post,PostForm}'],
      member: 'Do',
      given: ['net/http#{NewRequest,NewRequestWithContext,Request}()'],
      closes: ['Body.Close'],
      drainedBy: ['io#ReadAll', 'io/ioutil#ReadAll'],
      copiedBy: ['io#Copy', 'io/ioutil#ReadAll'],
      parts: ['Body'],
    },
    {
      what: 'pooled',
      label: 'rows that occupy a pooled connection',
      source:
        'Go 1.24 database/sql, Rows.Next: closed once it returns false; sqlx 1.3.5 Rows; pgx 5.10 Rows: closed by Close, or by Next that returns false',
      opens: [
        'database/sql#{DB(),Open(),Conn(),Stmt()}.{Query,QueryContext}',
        'github.com/jmoiron/sqlx#{DB(),Open(),Connect(),MustConnect(),Conn(),Stmt()}.{Query,QueryContext,Queryx,QueryxContext,NamedQuery,NamedQueryContext}',
        'github.com/jackc/pgx#{Conn(),Connect()}.Query',
        'github.com/jackc/pgx/pgxpool#{Pool(),Conn(),New(),NewWithConfig()}.Query',
      ],
      closes: ['Close'],
      loop: 'Next',
    },
    {
      what: 'pooled',
      label: 'a pooled database connection',
      source: 'Go 1.24 database/sql, DB.Conn: every Conn must be returned to the pool by calling Conn.Close; sqlx 1.3.5 Connx',
      opens: ['database/sql#{DB(),Open(),OpenDB()}.Conn', 'github.com/jmoiron/sqlx#{DB(),Open(),Connect(),MustConnect()}.{Conn,Connx}'],
      closes: ['Close'],
    },
    {
      what: 'pooled',
      label: 'a pooled database connection',
      source: 'pgx 5.10 pgxpool, Pool.Acquire: the Conn must be released by Release; Hijack takes it out of the pool',
      opens: ['github.com/jackc/pgx/pgxpool#{Pool(),New(),NewWithConfig()}.Acquire'],
      closes: ['Release', 'Hijack'],
    },
    {
      what: 'handle',
      label: 'a prepared statement',
      source: "Go 1.24 database/sql, DB.Prepare: the caller must call the statement's Close method; sqlx 1.3.5 Preparex",
      opens: [
        'database/sql#{DB(),Open(),Conn()}.{Prepare,PrepareContext}',
        'github.com/jmoiron/sqlx#{DB(),Open(),Connect(),MustConnect(),Conn()}.{Prepare,PrepareContext,Preparex,PreparexContext}',
      ],
      closes: ['Close'],
    },
    {
      what: 'handle',
      label: 'a file',
      source: 'Go 1.24 os, File.Close; newFile sets a finalizer that closes what is out of reach',
      opens: ['os#{Open,OpenFile,OpenInRoot,Create,CreateTemp}', 'io/ioutil#TempFile'],
      closes: ['Close'],
      isCollected: true,
      livesWithProcess: true,
    },
    {
      what: 'handle',
      label: 'an archive',
      source: 'Go 1.24 archive/zip, ReadCloser: must be closed when no longer needed',
      opens: ['archive/zip#OpenReader'],
      closes: ['Close'],
      livesWithProcess: true,
    },
    {
      what: 'handle',
      label: 'a connection',
      source: 'Go 1.24 net, Conn.Close; crypto/tls, Conn.Close',
      opens: ['net#{Dial,DialTimeout}', 'crypto/tls#{Dial,DialWithDialer}'],
      closes: ['Close'],
      livesWithProcess: true,
    },
    {
      what: 'handle',
      label: 'a connection to a broker',
      source: 'amqp091-go 1.10 Connection.Close; streadway/amqp of 2020-07-16',
      opens: ['github.com/{rabbitmq/amqp091-go,streadway/amqp}#{Dial,DialConfig,DialTLS}'],
      closes: ['Close'],
      livesWithProcess: true,
    },
  ],
  locks: [
    { take: 'Lock', release: 'Unlock', source: 'Go 1.24 sync, Locker, Mutex, RWMutex' },
    { take: 'RLock', release: 'RUnlock', source: 'Go 1.24 sync, RWMutex.RLock' },
  ],
  uses: ['io#{ReadAll,Copy,CopyN,CopyBuffer,ReadFull,WriteString}', 'io/ioutil#ReadAll', 'fmt#{Fprint,Fprintf,Fprintln}'],
  wraps: [],
  holds: [
    'io#{NopCloser,TeeReader,LimitReader,MultiWriter,MultiReader}',
    'bufio#{NewReader,NewWriter,NewScanner,NewReaderSize,NewWriterSize}',
    'encoding/{csv,json,xml,gob}#{NewReader,NewWriter,NewDecoder,NewEncoder}',
    '*/yaml#{NewDecoder,NewEncoder}',
    'compress/gzip#{NewReader,NewWriter,NewWriterLevel}',
  ],
  closes: [],
  starts: {
    functions: ['main', 'init'],
    decorators: [],
    parameters: ['github.com/spf13/cobra#Command()'],
    commands: [
      { name: 'run', result: 'int' },
      { name: 'Run', result: 'int' },
    ],
  },
  ends: {
    process: ['os#Exit', 'log#{Fatal,Fatalf,Fatalln}', 'log#Logger().{Fatal,Fatalf,Fatalln}'],
    function: ['global#panic', 'log#{Panic,Panicf,Panicln}', 'log#Logger().{Panic,Panicf,Panicln}'],
  },
}
