import type {Dyno, Release} from '../api/types.js'
import type {Tools} from '../command/define.js'

export interface Wait {
  app: string
  /** One process type only. */
  type: string | undefined
  withRun: boolean
  /** Between two looks. */
  seconds: number
}

/** Waits until every dyno that a release starts anew runs the newest one; undefined where there is no release yet. */
export async function waitForRelease({api, clock, out, signal}: Tools, {app, type, withRun, seconds}: Wait): Promise<Release | undefined> {
  const [release] = await api.release.list(app, {range: 'version ..; max=1, order=desc', partial: true})
  if (!release) return undefined
  const count = async () => countOf(wanted(await api.dyno.list(app), type, withRun), release)
  let {ready, all} = await count()
  if (ready === all) return release
  await out.action(`Waiting for every dyno to be running v${release.version}`, async status => {
    for (let told = ''; ready !== all; ({ready, all} = await count())) {
      const text = `${ready} / ${all}`
      if (text !== told) status(text)
      told = text
      await clock.sleep(seconds * 1000, signal)
    }
  }, () => `${ready} / ${all}, done`)
  return release
}

const wanted = (dynos: Dyno[], type: string | undefined, withRun: boolean) =>
  dynos.filter(dyno => dyno.type !== 'release' && (withRun || dyno.type !== 'run') && (type === undefined || dyno.type === type))

const countOf = (dynos: Dyno[], {version}: Release) => ({
  all: dynos.length,
  ready: dynos.filter(dyno => dyno.release.version === version && dyno.state === 'up').length,
})
