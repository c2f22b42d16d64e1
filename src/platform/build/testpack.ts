import {existsSync} from 'node:fs'
import {cp, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {Buildpack} from './buildpack.js'
import type {Stage} from './stage.js'

import {ensureFolder} from '../world/files.js'

/** In a slug: runs the tests of its buildpack. */
export const testProgram = '.heroku/testpack/run'

/**
 * Puts the buildpack whose `bin/test` runs an app's tests into the slug. Of several it is the last that has one, whose
 * language is the app's own; Heroku's choice is not known.
 */
export async function keepTests(buildpacks: Buildpack[], {build}: Stage): Promise<void> {
  const buildpack = buildpacks.findLast(({folder}) => existsSync(join(folder, 'bin', 'test')))
  if (!buildpack) return
  const folder = await ensureFolder(join(build, '.heroku', 'testpack'))
  await cp(buildpack.folder, join(folder, 'buildpack'), {recursive: true, verbatimSymlinks: true})
  await writeFile(join(build, testProgram), script, {mode: 0o755})
}

/** `bin/test BUILD_DIR ENV_DIR ARTIFACT_DIR`, in a dyno: there the config vars are its environment. */
const script = `#!/bin/sh
work=$(mktemp -d) && mkdir "$work/env" "$work/artifacts" || exit 1
for name in $(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/\\1/p'); do
  if printenv "$name" >"$work/value"; then printf %s "$(cat "$work/value")" >"$work/env/$name"; fi
done
exec "$HOME/.heroku/testpack/buildpack/bin/test" "$HOME" "$work/env" "$work/artifacts"
`
