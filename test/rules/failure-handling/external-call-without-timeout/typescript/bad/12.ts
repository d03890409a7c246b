import { generateText } from 'ai'
import express from 'express'
import { model } from './model.js'
express().post('/titles', async (req, res) => {
  const { text } = await generateText({ model, prompt: req.body.prompt }) // <- finding
  res.json({ text })
})