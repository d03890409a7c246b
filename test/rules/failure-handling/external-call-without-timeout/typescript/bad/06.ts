import OpenAI from 'openai'
import express from 'express'
const ai = new OpenAI()
express().post('/titles', async (req, res) => {
  res.json(await ai.chat.completions.create({ model: 'small', messages: req.body.messages })) // <- finding
})