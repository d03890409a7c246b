import * as Joi from 'joi'

export const settings = Joi.object({
  MOORINGS_DATABASE_URL: Joi.string().uri().default('postgres://harbour@localhost:5432/moorings'), // <- finding
  HARBOUR_NAME: Joi.string().default('north'),
})
