// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ResourceTable } from '../resource.ts'

export const table: ResourceTable = {
  forms: [
    {
      what: 'pooled',
      label: 'a pooled database connection',
      source: 'pg-pool 3.14 README: a client is given back with release(); mysql2 3.24 PoolConnection.release, destroy',
      opens: ['pg#{Pool,Pool()}.connect', 'pg#Pool().connect', 'mysql2/promise#createPool().getConnection'],
      closes: ['release', 'destroy'],
    },
    {
      what: 'handle',
      label: 'an open file',
      source: 'Node.js documentation, FileHandle.close, and deprecation DEP0137: a handle has to be closed, also one that is out of reach',
      opens: ['fs/promises#open', 'fs#promises.open'],
      closes: ['close'],
      extends: ['createReadStream', 'createWriteStream', 'readableWebStream'],
    },
    {
      what: 'pooled',
      label: 'a session with the database',
      source: 'mongodb 7.9 ClientSession.endSession: returns the session to the pool of the client',
      opens: ['mongodb#{MongoClient(),MongoClient.connect()}.startSession'],
      closes: ['endSession'],
    },
  ],
  locks: [],
  uses: ['global#{Boolean,String}', 'global#console.{log,error,warn,info,debug}'],
  wraps: [],
  holds: [],
  closes: [],
  starts: { functions: ['main'], decorators: [], parameters: [], commands: [] },
  ends: { process: ['global#process.{exit,abort}', 'process#{exit,abort}'], function: [] },
}
