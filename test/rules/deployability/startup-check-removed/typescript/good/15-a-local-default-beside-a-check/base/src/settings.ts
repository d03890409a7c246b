import * as Joi from 'joi'

export const settings = Joi.object({
  MOORINGS_DATABASE_URL: Joi.string().uri().required(),
  HARBOUR_NAME: Joi.string().default('north'),
})
