import express from 'express'
express().get('/callback', (req, res) => res.sendStatus(204)).listen(3000)