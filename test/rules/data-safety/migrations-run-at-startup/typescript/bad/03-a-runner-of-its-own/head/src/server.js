import express from 'express';
import { migrate } from './migrate.js';
const app = express();
migrate().then(() => app.listen(3000)); // <- finding
