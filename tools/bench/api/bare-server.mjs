/** What a public list is held against: node:http that gives bytes it was handed, and nothing else. Run as a process of its own, over IPC. */
import { createServer } from 'node:http';

const encodings = new Map();
const server = createServer((request, response) => {
  const { type, encoding, body } = encodings.get(request.headers['accept-encoding'] ?? '') ?? encodings.get('');
  response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...(encoding && { 'content-encoding': encoding }) });
  response.end(body);
});
process.on('message', ({ give, cpu }) => {
  if (give) {
    for (const { accepts, body, ...rest } of give) encodings.set(accepts, { ...rest, body: Buffer.from(body, 'base64') });
    server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  }
  if (cpu) process.send({ cpu: process.cpuUsage() });
});
process.once('disconnect', () => process.exit(0));
