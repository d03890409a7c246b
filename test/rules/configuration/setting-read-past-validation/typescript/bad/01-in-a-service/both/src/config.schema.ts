import * as Joi from 'joi'

export const schema = Joi.object({ PORT: Joi.number().required(), DATABASE_URL: Joi.string().uri().required() })
