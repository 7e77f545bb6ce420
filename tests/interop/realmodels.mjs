// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// The published models the tests use, by the name of their test.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('./node_modules/', import.meta.url));

const inFolder = (prefix, kind, names, file) => Object.fromEntries(
  names.map(name => [`${prefix}/${name}`, { kind, jsonPath: path.join(modules, file(name)) }]));

export const realModels = {
  ...inFolder('human', 'graph-model',
    ['antispoof', 'blazeface', 'centernet', 'emotion', 'facemesh', 'faceres', 'handlandmark-lite', 'handtrack', 'iris',
      'liveness', 'movenet-lightning'],
    name => `@vladmandic/human/models/${name}.json`),
  ...inFolder('face-api', 'weights-only',
    ['age_gender_model', 'face_expression_model', 'face_landmark_68_model', 'face_landmark_68_tiny_model',
      'face_recognition_model', 'ssd_mobilenetv1_model', 'tiny_face_detector_model'],
    name => `@vladmandic/face-api/model/${name}-weights_manifest.json`),
  ...inFolder('esrgan-slim', 'layers-model', ['x2', 'x3', 'x4', 'x8'],
    name => `@upscalerjs/esrgan-slim/models/${name}/model.json`),
};
