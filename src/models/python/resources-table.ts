// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ResourceTable } from '../forms/resource.ts'

export const table: ResourceTable = {
  forms: [
    {
      what: 'handle',
      label: 'a session that keeps its connections',
      source: 'aiohttp 3.11 ClientSession.__del__ warns of an unclosed session and closes nothing; httpx 0.28 AsyncClient.aclose',
      opens: ['aiohttp#ClientSession', 'httpx#AsyncClient'],
      closes: ['close', 'aclose'],
    },
    {
      what: 'pooled',
      label: 'a pool of database connections',
      source: 'SQLAlchemy 2.0 Engine.dispose; asyncpg 0.30 Pool.close; psycopg_pool 3.2 ConnectionPool.close; aiomysql 0.1.1 Pool.close',
      opens: [
        'sqlalchemy#{create_engine,create_async_engine}',
        'sqlalchemy.{engine,future}#{create_engine,create_async_engine}',
        'sqlalchemy.ext.asyncio#{create_engine,create_async_engine}',
        '{asyncpg,aiomysql}#create_pool',
        'psycopg_pool#{ConnectionPool,AsyncConnectionPool}',
      ],
      closes: ['dispose', 'close', 'terminate'],
    },
    {
      what: 'pooled',
      label: 'a database connection',
      source: 'asyncpg 0.30 Connection.close; its __del__ warns of an unclosed connection',
      opens: ['asyncpg#connect'],
      closes: ['close', 'terminate'],
    },
    {
      what: 'pooled',
      label: 'a client that keeps connections and threads',
      source: 'PyMongo 4.10 MongoClient.close: closes all sockets and stops the monitor threads; Motor 3.6 hands close on to it',
      opens: ['pymongo#{MongoClient,AsyncMongoClient}', 'motor.motor_asyncio#AsyncIOMotorClient'],
      closes: ['close'],
    },
    {
      what: 'handle',
      label: 'a client that keeps connections and sends in the background',
      source: 'aiokafka 0.14 AIOKafkaProducer.stop; its __del__ warns of an unclosed producer and closes nothing',
      opens: ['aiokafka#{AIOKafkaProducer,AIOKafkaConsumer}'],
      closes: ['stop'],
    },
    {
      what: 'handle',
      label: 'a process pool',
      source: 'Python 3.11 multiprocessing.pool, Pool.__del__ warns of a pool that still runs; close, terminate',
      opens: ['multiprocessing#Pool', 'multiprocessing.pool#{Pool,ThreadPool}'],
      closes: ['close', 'terminate'],
    },
    {
      what: 'pooled',
      label: 'a pooled database connection',
      source: 'psycopg_pool 3.2 ConnectionPool.getconn and psycopg2 2.9 pool.getconn: the connection must go back by putconn',
      member: 'getconn',
      closes: [],
      closedBy: ['*#{putconn,*.putconn,*.*.putconn,*().putconn}'],
    },
    {
      what: 'pooled',
      label: 'a pooled database connection',
      source: 'asyncpg 0.30 Pool.acquire: an await must be paired with Pool.release; as a context manager it releases by itself',
      opens: ['asyncpg#create_pool().acquire', 'asyncpg#Pool().acquire', 'asyncpg.pool#Pool().acquire'],
      closes: [],
    },
  ],
  locks: [],
  uses: ['global#{print,len,isinstance,repr,str,id,type}'],
  wraps: ['contextlib#{closing,aclosing}'],
  holds: [],
  closes: [],
  starts: { functions: ['main'], decorators: [], parameters: [], commands: [] },
  ends: { process: ['sys#exit', 'os#_exit', 'global#{exit,quit}'], function: [] },
}
