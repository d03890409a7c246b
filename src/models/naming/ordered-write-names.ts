const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Members and keys by which mappers, query builders and document stores write rows that a condition selects. */
export const orderedWriteNames = {
  /**
   * Members that add a condition: Knex, Kysely, Drizzle, TypeORM, jOOQ, GORM, Bun, ent, Django, SQLAlchemy, and the criteria and filters of MongoDB.
   */
  conditions: words('where andWhere Where And and filter Filter filter_by exclude find query Query'),
  /** Members that are given columns to set. `Set` of Bun, `Update` of GORM and `set` of jOOQ take one column and its value. */
  sets: words('set Set update Update Updates UpdateColumn UpdateColumns values doUpdateSet inc'),
  /** Members whose first object selects, and whose second one says what to set: MongoDB, Mongoose, TypeORM. */
  pairs: words(
    'update updateOne updateMany findOneAndUpdate replaceOne findOneAndReplace update_one update_many find_one_and_update replace_one ' +
      'UpdateOne UpdateMany FindOneAndUpdate ReplaceOne updateFirst updateMulti findAndModify',
  ),
  /** Keys of an object that selects rows: Prisma, Sequelize, MongoDB. */
  selects: words('where filter'),
  /** Keys of an object whose own keys are columns. */
  columns: words('data $set $inc $max $min set'),
  /** Calls and keys that compare a column for order. */
  orders: words(
    'lt lte gt gte le ge Lt Lte Gt Gte LT LTE GT GTE $lt $lte $gt $gte lessThan lessOrEqual greaterThan greaterOrEqual ' +
      'LessThan LessThanOrEqual MoreThan MoreThanOrEqual',
  ),
  /** Functions that give the present time, and the names of what they gave. */
  clocks: words('now Now utcnow Date currentTimeMillis'),
  /** Calls that compare a column for equality. */
  equals: words('eq Eq EQ equal is $eq'),
} as const
