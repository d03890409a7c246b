const { execSync } = require('node:child_process');
const express = require('express');
const app = express();
execSync('npx prisma migrate deploy', { stdio: 'inherit' }); // <- finding
app.listen(3000);
