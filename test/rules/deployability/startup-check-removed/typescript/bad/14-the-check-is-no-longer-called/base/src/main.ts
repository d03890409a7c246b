import express from 'express'
import { demandSettings, settings } from './settings.js'

demandSettings() // <- finding
express().listen(settings.port)
