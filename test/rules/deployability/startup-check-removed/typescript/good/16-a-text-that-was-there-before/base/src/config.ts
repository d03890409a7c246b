import convict from 'convict'

const PREFIX = 'FERRY_'

const config = convict({
  PORT: { format: Number, default: 8080, env: PREFIX + 'PORT' },
  DATABASE: {
    HOST: { doc: 'Host of the database', format: String, default: 'db', env: PREFIX + 'DATABASE_HOST' },
    PASSWORD: { doc: 'Password of the database', format: String, default: 'password', env: PREFIX + 'DATABASE_PASSWORD' },
  },
})

config.validate({ allowed: 'strict' })

export default config
