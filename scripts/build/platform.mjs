import {cpSync, existsSync} from 'node:fs'
import {join} from 'node:path'

import {build} from 'esbuild'

import {asFunction} from './as-function.mjs'

/** `platform.cjs` in the folder `dist`, and beside it the buildpacks, which are programs of their own. */
export async function bundlePlatform(root, dist) {
  const entry = join(root, 'src/platform/main.ts')
  if (!existsSync(entry)) return
  await build({
    entryPoints: [entry],
    outfile: join(dist, 'platform.cjs'),
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
    // A script run from V8's compiled code can't import.
    supported: {'dynamic-import': false},
    // Native modules stay where npm has put them.
    external: ['libsql', '@lydell/node-pty', 'keytar'],
    define: {'import.meta.url': '__platformUrl'},
    banner: {js: asFunction.banner + "const __platformUrl = require('node:url').pathToFileURL(__filename).href"},
    footer: {js: asFunction.footer},
  })
  copyBuildpacks(root, dist)
}

/** With their modes: `bin/detect` and its like are executed. */
function copyBuildpacks(root, dist) {
  const buildpacks = join(root, 'src/platform/build/buildpacks')
  if (existsSync(buildpacks)) cpSync(buildpacks, join(dist, 'buildpacks'), {recursive: true, filter: file => !file.endsWith('.ts')})
}
