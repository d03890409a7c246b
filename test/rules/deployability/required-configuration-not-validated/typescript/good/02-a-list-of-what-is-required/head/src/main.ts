for (const name of ['JWT_SECRET', 'DATABASE_URL']) if (!process.env[name]) throw new Error(name + ' is not set')
