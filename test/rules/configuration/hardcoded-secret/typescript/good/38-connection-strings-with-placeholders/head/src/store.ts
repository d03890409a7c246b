import { Pool } from 'pg'
import { MongoClient } from 'mongodb'
export const a = (password: string) => new Pool({ connectionString: 'postgresql://app:<password>@db.acme.io/app'.replace('<password>', password) })
export const b = (password: string) => new MongoClient('mongodb+srv://app:__PW__@cluster0.k3x9z.mongodb.net/app'.replace('__PW__', password))
export const d = (fill: (text: string) => string) => new Pool({ connectionString: fill('postgresql://app:[PASSW0RD-1]@db.acme.io/app') })
