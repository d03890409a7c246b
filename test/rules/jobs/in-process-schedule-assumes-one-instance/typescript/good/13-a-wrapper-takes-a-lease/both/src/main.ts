import express from 'express';
import './schedules.js';

const server = express().listen(8080);
process.once('SIGTERM', () => server.close());
