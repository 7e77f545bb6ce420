// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Real web servers on loopback, started for one test and ended with it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const running = [];
process.on('exit', () => running.forEach(child => child.kill(child.endsBy ?? 'SIGKILL')));

/** Says why and ends with the exit code that ctest counts as skipped. */
export function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(77);
}

export function freePort() {
  return new Promise(resolve => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Waits until something listens on \a port. */
export async function listening(port) {
  for (let i = 0; i < 200; ++i) {
    const there = await new Promise(resolve => {
      const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
      socket.on('error', () => resolve(false));
    });
    if (there)
      return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`nothing listens on port ${port}`);
}

function start(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  running.push(child);
  return child;
}

/** The receiver in Flask, on two origins. */
export async function startFlask(folder) {
  try {
    execFileSync('python3', ['-c', 'import flask'], { stdio: 'ignore' });
  } catch {
    skip('there is no Flask (python3-flask)');
  }
  const [port, otherPort] = [await freePort(), await freePort()];
  start('python3', [path.join(here, 'receiver.py'), folder, port, otherPort].map(String));
  await listening(port);
  await listening(otherPort);
  return { url: `http://127.0.0.1:${port}`, other: `http://127.0.0.1:${otherPort}`, folder };
}

/** The receiver in Express and multer. */
export async function startExpress(folder) {
  const port = await freePort();
  start(process.execPath, [path.join(here, 'receiver.mjs'), folder, port].map(String));
  await listening(port);
  return { url: `http://127.0.0.1:${port}`, folder };
}

/** A certificate authority and a certificate of it for localhost and 127.0.0.1. */
export function makeCertificates(folder) {
  const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  fs.mkdirSync(folder, { recursive: true });
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30',
    '-subj', '/CN=Test authority');
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
  fs.writeFileSync(path.join(folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'server.pem',
    '-days', '30', '-extfile', 'names');
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'client.key', '-out', 'client.csr', '-subj', '/CN=anna');
  openssl('x509', '-req', '-in', 'client.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'client.pem',
    '-days', '30');
  openssl('pkcs12', '-export', '-in', 'client.pem', '-inkey', 'client.key', '-out', 'client.p12', '-passout', 'pass:key-77aa');
  return folder;
}

/** nginx with \a files below / (ranges, gzip), /no-store/, /slow/ (limited), and the same over TLS; /mine/ wants a client certificate. */
export async function startNginx(scratch, files) {
  const program = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(name => fs.existsSync(name)) ?? skip('there is no nginx (nginx-light)');
  const folder = path.join(scratch, 'nginx');
  const [port, tlsPort] = [await freePort(), await freePort()];
  const certificates = makeCertificates(folder);
  const locations = `
    root ${files};
    gzip on; gzip_types *; gzip_min_length 1;
    location /no-store/ { alias ${files}/; add_header Cache-Control no-store; }
    location /no-ranges/ { alias ${files}/; max_ranges 0; }
    location /limited/ { client_max_body_size 100k; return 405; }
    location /slow/ { alias ${files}/; limit_rate 150k; }`;
  fs.writeFileSync(path.join(folder, 'nginx.conf'), `
daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; user root;
events {}
http {
  access_log ${folder}/access.log; default_type application/octet-stream; sendfile on;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; ${locations} }
  server {
    listen 127.0.0.1:${tlsPort} ssl;
    ssl_certificate ${certificates}/server.pem; ssl_certificate_key ${certificates}/server.key;
    ssl_client_certificate ${certificates}/ca.pem; ssl_verify_client optional;
    ${locations}
    location /mine/ { alias ${files}/; if ($ssl_client_verify != SUCCESS) { return 403 "no certificate\\n"; } }
  }
}`);
  const run = () => {
    const child = start(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf')]);
    child.endsBy = 'SIGTERM'; // it takes its worker along
    return child;
  };
  const server = { url: `http://127.0.0.1:${port}`, tls: `https://localhost:${tlsPort}`, certificates, child: run() };
  await listening(port);
  await listening(tlsPort);
  /** Ends at once, with its worker, in the middle of everything. */
  server.stop = async () => {
    const workers = fs.readFileSync(`/proc/${server.child.pid}/task/${server.child.pid}/children`, 'utf8').trim().split(' ');
    const ended = new Promise(resolve => server.child.on('exit', resolve));
    for (const pid of [server.child.pid, ...workers.map(Number)])
      process.kill(pid, 'SIGKILL');
    await ended;
  };
  server.restart = () => { server.child = run(); };
  server.log = () => fs.readFileSync(path.join(folder, 'access.log'), 'utf8');
  return server;
}

/** Apache with mod_dav: /open/ for all, /mine/ for anna. */
export async function startApache(scratch) {
  const program = fs.existsSync('/usr/sbin/apache2') ? '/usr/sbin/apache2' : skip('there is no apache2');
  const folder = path.join(scratch, 'apache');
  const root = path.join(folder, 'root');
  for (const name of ['open', 'mine', 'read-only'])
    fs.mkdirSync(path.join(root, name), { recursive: true });
  // Apache gives up its rights to nobody's files.
  execFileSync('chmod', ['-R', 'a+rwX', folder]);
  for (let up = folder; up !== '/'; up = path.dirname(up))
    execFileSync('chmod', ['a+x', up]);
  const password = execFileSync('openssl', ['passwd', '-apr1', 'pass-5f2c'], { encoding: 'utf8' }).trim();
  fs.writeFileSync(path.join(folder, 'users'), `anna:${password}\n`);
  const port = await freePort();
  const modules = ['mpm_event', 'authz_core', 'authn_core', 'authn_file', 'auth_basic', 'authz_user', 'mime', 'dav', 'dav_fs']
    .map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n');
  fs.writeFileSync(path.join(folder, 'apache.conf'), `
${modules}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
DocumentRoot ${root}
TypesConfig /etc/mime.types
DavLockDB ${folder}/locks
User ${process.getuid() === 0 ? 'www-data' : process.env.USER}
Group ${process.getuid() === 0 ? 'www-data' : process.env.USER}
<Directory ${root}>
  Require all granted
</Directory>
<Location /open>
  Dav On
</Location>
<Location /mine>
  Dav On
  AuthType Basic
  AuthName models
  AuthUserFile ${folder}/users
  Require valid-user
</Location>
`);
  execFileSync('chmod', ['-R', 'a+rwX', folder]);
  start(program, ['-X', '-d', folder, '-f', path.join(folder, 'apache.conf')]);
  await listening(port);
  return { url: `http://127.0.0.1:${port}`, root };
}
