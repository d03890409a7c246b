import OpenAI from 'openai'
import express from 'express'
const ai = new OpenAI()
express().post('/answers', async (req, res) => {
  for await (const part of await ai.chat.completions.create({ model: 'small', messages: req.body.messages, stream: true })) res.write(JSON.stringify(part))
})