// A functions host that runs no functions: it answers with its settings, and dies when asked to.
import { createServer } from 'node:http';

const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(3);
  response.end(JSON.stringify(process.env));
});
server.listen(port, '127.0.0.1', () => {
  console.log(JSON.stringify({ ready: true, port }));
});
process.stdin.on('end', () => process.exit(0)).resume();
