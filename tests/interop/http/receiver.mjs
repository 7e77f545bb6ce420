// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node receiver.mjs FOLDER PORT: a server in Express and multer that stores what comes to /upload/NAME in FOLDER/NAME and
// hands it out at /models/NAME/FILE.
import fs from 'node:fs';
import path from 'node:path';
import express from 'express';
import multer from 'multer';

const [folder, port] = process.argv.slice(2);
const storage = multer.diskStorage({
  destination(request, file, done) {
    const target = path.join(folder, request.params.name);
    fs.mkdirSync(target, { recursive: true });
    done(null, target);
  },
  filename(request, file, done) {
    done(null, path.basename(file.originalname));
  },
});
const upload = multer({ storage });
const app = express();

function store(request, response) {
  const parts = request.files.map(file => ({ name: file.fieldname, filename: file.originalname, type: file.mimetype }));
  if (parts[0]?.name !== 'model.json')
    return response.status(400).json({ error: 'the first part has to be model.json' });
  fs.writeFileSync(path.join(folder, request.params.name, 'parts.json'), JSON.stringify(parts));
  return response.status(201).json({ stored: request.params.name, parts: parts.length });
}

app.route('/upload/:name').post(upload.any(), store).put(upload.any(), store);
app.use('/models', express.static(folder));
app.listen(Number(port), '127.0.0.1', () => console.log('ready'));
