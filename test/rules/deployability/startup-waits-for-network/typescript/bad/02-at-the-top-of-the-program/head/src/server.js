import express from 'express';
import { loadRoutes } from './remote-config.js';

const routes = await loadRoutes(); // <- finding
const app = express();
app.use((req, res) => res.json({ to: routes[req.path] }));
app.listen(8080);
