import express from 'express';
import { migrate } from './migrate.js';
const app = express();
await migrate();
app.listen(3000);
