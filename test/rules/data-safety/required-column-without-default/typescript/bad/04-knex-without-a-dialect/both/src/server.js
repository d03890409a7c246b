const express = require('express');
const knex = require('knex')(require('../knexfile'));
const app = express();
app.post('/orders', async (req, res) => { await knex('orders').insert({ total: req.body.total }); res.sendStatus(201); });
app.listen(3000);
