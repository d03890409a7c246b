import type { Contents } from './review-trees.ts'

/** Handlers with a blocking fault: a call to another service that never times out. */
export const faultyHandler = `const axios = require('axios')

exports.pay = async (req, res) => {
  res.json((await axios.get('https://bank.example.com/balance')).data)
}
`

export const faultyHandlerInPython = `import requests


def balance():
    return requests.get("https://bank.example.com/balance").json()
`

/** A Node service whose route is given by \`load\`: code that defines \`pay\`. */
export const mainThatRuns = (load: string): string => `const express = require('express')
const path = require('node:path')
const fs = require('node:fs')
const vm = require('node:vm')
const child = require('node:child_process')
const { createRequire } = require('node:module')

${load}

const app = express()
app.get('/pay', pay)
const server = app.listen(3000)
process.once('SIGTERM', () => server.close())
`

export const manifest = (scripts: Readonly<Record<string, string>> = { start: 'node src/main.js' }): string =>
  JSON.stringify({ name: 'payments', private: true, scripts, dependencies: { axios: '1.7.0', express: '5.0.0' } })

export const nodeService: Contents = {
  'package.json': manifest(),
  'src/main.js': mainThatRuns('const pay = (req, res) => res.json({})'),
}

export const appThatRuns = (load: string): string => `import os
import sys
from pathlib import Path

from fastapi import FastAPI

${load}

app = FastAPI()


@app.get("/pay")
def pay():
    return balance()
`

export const pythonService: Contents = {
  'pyproject.toml': '[project]\nname = "payments"\ndependencies = ["fastapi", "uvicorn", "requests"]\n',
  'app/main.py': appThatRuns('def balance():\n    return {}'),
}
