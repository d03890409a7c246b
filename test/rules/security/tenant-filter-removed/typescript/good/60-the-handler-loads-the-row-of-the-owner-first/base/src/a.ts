import createKnex from 'knex'
import express from 'express'

const knex = createKnex({ client: 'pg', connection: process.env.DATABASE_URL })
const app = express()

app.delete('/bookmarks/:id', async (req, res) => {
  const gone = await knex('bookmarks').where({ id: req.params.id, owner_id: res.locals.user.id }).del()
  res.status(gone ? 204 : 404).end()
})

app.put('/bookmarks/:id', async (req, res) => {
  const changed = await knex('bookmarks').where({ id: req.params.id, owner_id: res.locals.user.id }).update({ title: req.body.title })
  res.status(changed ? 204 : 404).end()
})

app.listen(3000)
