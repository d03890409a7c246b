import express from 'express';
const app = express();
async function main() {
  app.listen(3000);
}
main();
