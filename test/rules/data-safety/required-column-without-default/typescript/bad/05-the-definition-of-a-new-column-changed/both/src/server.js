const express = require('express');
const { Order } = require('./models');
const app = express();
app.post('/orders', async (req, res) => { await Order.create({ total: req.body.total }); res.sendStatus(201); });
app.listen(3000);
