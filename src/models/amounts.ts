/**
 * How mappers and drivers write "add this to the stored value". The database computes the sum, so the statement is atomic, and adds again
 * when it is repeated.
 */
export interface AmountForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** Last names of the members that run the update. */
  readonly members: readonly string[]
  /** Keys of an object that hold the amount, anywhere in the arguments. The key around them names the column, or they hold columns by name. */
  readonly keys?: { readonly names: readonly string[]; readonly place: 'in-column' | 'around-columns' }
  /** Functions that stand for the stored value, as origins: `F("points") + 5`. */
  readonly values?: readonly string[]
  /** A field of one of the file's own models is the stored value: `Account.points + 5` for the keyword `points`. */
  readonly byKeyword?: true
  /** A function of the builder computes the value from the column with the same name: `eb('points', '+', 5)`. */
  readonly byBuilder?: true
}

/** All languages share the forms: no member of one is another thing in a second one. */
export const amountForms: readonly AmountForm[] = [
  {
    source: 'Prisma 6, Prisma Client API, Atomic number operations',
    members: ['update', 'updateMany', 'upsert', 'updateManyAndReturn'],
    keys: { names: ['increment', 'decrement'], place: 'in-column' },
  },
  {
    source: 'MongoDB 8.0 manual, $inc; the drivers of all languages pass it as a key',
    members: [
      'updateOne',
      'updateMany',
      'findOneAndUpdate',
      'findByIdAndUpdate',
      'update_one',
      'update_many',
      'find_one_and_update',
      'UpdateOne',
      'UpdateMany',
      'UpdateByID',
      'FindOneAndUpdate',
    ],
    keys: { names: ['$inc'], place: 'around-columns' },
  },
  {
    source: 'Django 5.1, Query expressions: F() takes part in an update without being loaded',
    members: ['update'],
    values: ['django.db.models#F', 'django.db#models.F'],
  },
  {
    source: 'SQLAlchemy 2.0, UPDATE: values() takes an expression of a mapped column',
    members: ['values'],
    byKeyword: true,
  },
  {
    source: 'Kysely 0.27, UpdateQueryBuilder.set: a function of the expression builder returns the new values',
    members: ['set'],
    byBuilder: true,
  },
]
