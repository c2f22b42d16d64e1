import type {AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {slugFolder} from '../build/slug.js'
import {testProgram} from '../build/testpack.js'

/** The command that runs the tests as the app's buildpack knows them; undefined where it knows none. */
export async function testOfBuildpack({settings, store}: Parts, {id}: AppRecord): Promise<string | undefined> {
  const app = await store.apps.find({id})
  const release = app?.currentReleaseId ? await store.releases.find({id: app.currentReleaseId}) : undefined
  const slug = release?.slugId ? await store.slugs.find({id: release.slugId}) : undefined
  return slug && existsSync(join(slugFolder(settings.home, slug.tree), testProgram)) ? `./${testProgram}` : undefined
}
