import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import type {Files} from '../support/build.js'

import {builder} from '../support/build.js'

/** A buildpack on trial. */
export interface Subject {
  /** As an app names it. */
  source: string
  /** An app that it takes. */
  app: Files
  /** One that it does not take. */
  other: Files
  /** What it calls the app that it takes. */
  name: string
  /** Process types that it proposes for it. */
  processTypes: Record<string, string>
}

/** What every buildpack must do, whoever wrote it (Dev Center, "Buildpack API"). */
export function buildpackContract({source, app, other, name, processTypes}: Subject) {
  test(`${source}: takes its app, builds it, and says what to run`, async t => {
    const {run} = await builder(t)
    const {built, output, error} = await run(app, {buildpacks: [source]})
    assert.equal(error, undefined, output)
    assert.match(output, new RegExp(`^-----> Building on the Heroku-24 stack\n-----> Using buildpack: .*\n-----> ${name} app detected\n`))
    assert.match(output, /-----> Discovering process types\n {7}Procfile declares types +-> .*\n/)
    assert.equal(built?.description, name)
    assert.deepEqual(built.processTypes, processTypes)
  })

  test(`${source}: does not take another's app`, async t => {
    const {run} = await builder(t)
    const {built, output} = await run(other, {buildpacks: [source]})
    assert.equal(built, undefined)
    assert.match(output, /-----> App not compatible with buildpack: /)
  })

  test(`${source}: makes the same slug of the same source, in the same cache`, async t => {
    const {run} = await builder(t)
    const [first, second] = [await run(app, {buildpacks: [source]}), await run(app, {buildpacks: [source]})]
    assert.ok(first.built)
    assert.equal(second.built?.tree, first.built.tree)
  })

  test(`${source}: leaves the app's own files alone`, async t => {
    const {run} = await builder(t)
    const {built} = await run({...app, 'a folder/ü.txt': 'mine'}, {buildpacks: [source]})
    assert.ok(built)
    for (const path of [...Object.keys(app), 'a folder/ü.txt']) assert.ok(existsSync(join(built.folder, path.replace(/\*$/, ''))), path)
  })

  test(`${source}: writes nothing beside BUILD_DIR, CACHE_DIR and its own folder`, async t => {
    const {run, home} = await builder(t)
    await run(app, {buildpacks: [source]})
    assert.deepEqual((await readdir(home)).sort().filter(entry => entry !== 'cache'), ['builds'])
    const parts = (await readdir(join(home, 'builds', '0'))).sort()
    assert.deepEqual(parts, ['buildpacks', 'env', 'home', 'source', 'tmp'])
  })
}
